package vn.tiendo.shared.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Loads the catalogue when the context starts, in the first phase: after Flyway, before the web server takes a request
 * and long before any {@code ApplicationRunner}. What throws here ends the start.
 */
@Component
class CatalogueLoader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueLoader.class);

    private final List<CatalogueSource> sources;
    private final CatalogueProperties properties;
    private final ResourceLoader resources;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private volatile boolean running;

    CatalogueLoader(
            List<CatalogueSource> sources,
            CatalogueProperties properties,
            ResourceLoader resources,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock) {
        this.sources = sources;
        this.properties = properties;
        this.resources = resources;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Loads what has changed since the last time, all of it or nothing. */
    void load() {
        var files = new CatalogueFiles(resources, properties.location());
        transactions.executeWithoutResult(status -> {
            jdbc.sql("select id from catalogue_lock for update").query().singleValue();
            checkAsOf();
            sources.stream()
                    .filter(source ->
                            !source.optional() || source.files().stream().allMatch(files::has))
                    .filter(source -> hasChanged(source, files))
                    .forEach(source -> {
                        source.load(files);
                        source.files().forEach(file -> remember(file, files.sha256(file)));
                        LOG.info("Catalogue: loaded {}", source.files());
                    });
        });
    }

    /** Groups were expanded to the units of one day; reading them with another day would silently lose some. */
    private void checkAsOf() {
        List<LocalDate> loadedFor = jdbc.sql("select distinct as_of from catalogue_import")
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
        if (loadedFor.stream().anyMatch(day -> !day.equals(properties.asOf()))) {
            throw new InvalidConfigurationPropertyValueException(
                    "tiendo.catalogue.as-of", properties.asOf(), "This database was loaded for " + loadedFor.get(0));
        }
    }

    private boolean hasChanged(CatalogueSource source, CatalogueFiles files) {
        return source.files().stream().anyMatch(file -> jdbc.sql("select sha256 from catalogue_import where file = ?")
                .param(file)
                .query(String.class)
                .optional()
                .filter(files.sha256(file)::equals)
                .isEmpty());
    }

    private void remember(String file, String sha256) {
        jdbc.sql("delete from catalogue_import where file = ?").param(file).update();
        jdbc.sql("insert into catalogue_import (file, sha256, as_of, imported_at) values (?, ?, ?, ?)")
                .params(file, sha256, properties.asOf(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void start() {
        load();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
