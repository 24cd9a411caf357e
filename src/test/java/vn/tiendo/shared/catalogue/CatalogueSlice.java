package vn.tiendo.shared.catalogue;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import vn.tiendo.shared.Zone;

/** The features with a catalogue of their own and a database; no engine, no web. Not found by the scan of whole-program tests. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        lazyInit = true,
        value = {"vn.tiendo.shared.catalogue", "vn.tiendo.calendar", "vn.tiendo.organization", "vn.tiendo.target"})
@ConfigurationPropertiesScan({"vn.tiendo.shared.catalogue", "vn.tiendo.target"})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
public class CatalogueSlice {

    static final Instant STARTED_AT = Instant.parse("2026-11-23T01:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(STARTED_AT, Zone.VIETNAM);
    }
}
