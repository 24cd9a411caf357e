package vn.tiendo.shared.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.target.Targets;

/** The catalogue on PostgreSQL, as production has it. */
class CataloguePostgresIT extends CatalogueContract {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    /** A schema of its own: as empty as a database, and made in no time. */
    @Override
    String emptyDatabase() {
        String schema = "catalogue_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("create schema " + schema)
                .update();
        return postgres.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
    }

    @Test
    void two_nodes_starting_together_load_it_once() {
        var nodes = Stream.generate(() -> CompletableFuture.runAsync(() -> started(context ->
                        assertThat(context.getBean(Targets.class).tasks()).hasSize(38))))
                .limit(2)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        assertThat(contents().get("catalogue_import")).hasSize(6);
    }
}
