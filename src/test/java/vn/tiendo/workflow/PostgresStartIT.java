package vn.tiendo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import vn.tiendo.support.OnPostgres;
import vn.tiendo.support.Program;

/** The production profile on an empty PostgreSQL: it starts for nobody but an administrator who was named. */
class PostgresStartIT {

    private static final String USER = "quantri";
    private static final String PASSWORD = "Chuyen-Doi-So-2030!";

    private final String database = OnPostgres.Server.emptyDatabase();

    @TempDir
    private Path folder;

    @Test
    void it_starts_only_with_a_first_administrator_who_has_a_good_password() throws Exception {
        refused("TIENDO_ADMIN_USER", Map.of());
        refused("quá yếu", Map.of("TIENDO_ADMIN_USER", USER, "TIENDO_ADMIN_PASSWORD", "Quantri-2024-Tinh!"));
        assertThat(people()).isEmpty();

        try (var program = start(Map.of("TIENDO_ADMIN_USER", USER, "TIENDO_ADMIN_PASSWORD", PASSWORD))
                .ready()) {
            assertThat(people()).containsExactly(USER);
            assertThat(me(program, USER, PASSWORD).getBody())
                    .containsEntry("username", USER)
                    .containsEntry("roles", List.of("admin"));
            assertThat(me(program, "admin", "Tiendo-2026!").getStatusCode().value())
                    .isEqualTo(401);
        }
        try (var again = start(Map.of()).ready()) {
            assertThat(people()).containsExactly(USER);
            assertThat(me(again, USER, PASSWORD).getBody()).containsEntry("username", USER);
        }
    }

    private void refused(String reason, Map<String, String> environment) throws Exception {
        try (var program = start(environment)) {
            assertThat(program.ended()).isEqualTo(1);
            assertThat(program.said()).filteredOn(line -> line.contains(reason)).hasSize(1);
            assertThat(program.said()).noneMatch(line -> line.startsWith("\tat "));
        }
    }

    private Program start(Map<String, String> administrator) {
        var environment = new HashMap<>(administrator);
        environment.put("TIENDO_DB_URL", database);
        environment.put("TIENDO_DB_USER", "postgres");
        environment.put("TIENDO_DB_PASSWORD", "postgres");
        return Program.start(folder, environment, "--spring.profiles.active=postgres");
    }

    private List<String> people() throws SQLException {
        List<String> people = new ArrayList<>();
        try (var connection = DriverManager.getConnection(database);
                var rows = connection.createStatement().executeQuery("select id_ from act_id_user")) {
            while (rows.next()) {
                people.add(rows.getString(1));
            }
        }
        return people;
    }

    @SuppressWarnings("rawtypes")
    private static ResponseEntity<Map> me(Program program, String user, String password) {
        return new TestRestTemplate(user, password).getForEntity(program.address("/api/v1/me"), Map.class);
    }
}
