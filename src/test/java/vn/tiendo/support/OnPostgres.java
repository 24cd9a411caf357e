package vn.tiendo.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Beside {@link TienDoTest}: the same program on a real PostgreSQL, one server for all tests of the run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OnPostgres.Server.class)
public @interface OnPostgres {

    /** Starts the server with the first context and leaves it to the end of the run. */
    class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static EmbeddedPostgres running;
        private static int databases;
        private static boolean durable;

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(Map.of(
                            "spring.datasource.url", emptyDatabase(),
                            "spring.datasource.username", "postgres",
                            "spring.datasource.password", "postgres",
                            // at the end of the run the server may be gone before the program that asks it
                            "spring.datasource.hikari.connection-timeout", "3000"))
                    .applyTo(context);
        }

        /** For measuring: commits reach the disk before they count, as in production. Call it before anything else. */
        public static synchronized void durable() {
            durable = true;
        }

        private static EmbeddedPostgres durableServer() throws IOException {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        }

        /** An empty database of its own. @return its JDBC address for the user postgres */
        public static synchronized String emptyDatabase() {
            try {
                if (running == null) {
                    running = durable ? durableServer() : EmbeddedPostgres.start();
                }
                String name = "tiendo_" + ++databases;
                try (var connection = running.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                }
                return running.getJdbcUrl("postgres", name);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            } catch (java.sql.SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }
}
