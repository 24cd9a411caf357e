package vn.tiendo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.TienDoTest;

/** The description of the address says all of it, and how a refusal looks. */
@TienDoTest
class OpenApiTest {

    private static final Set<String> FIXED = Set.of(
            "/api/v1/me",
            "/api/v1/units",
            "/api/v1/indicators",
            "/api/v1/tasks",
            "/api/v1/systems",
            "/api/v1/holidays",
            "/api/v1/calendar",
            "/api/v1/calendar/{year}",
            "/api/v1/calendar/preview",
            "/api/v1/calendar/import",
            "/api/v1/calendar/changes",
            "/api/v1/periods",
            "/api/v1/periods/proposal",
            "/api/v1/periods/{code}",
            "/api/v1/periods/{code}/reports",
            "/api/v1/periods/{code}/consolidation",
            "/api/v1/periods/{code}/approval",
            "/api/v1/periods/{code}/punctuality",
            "/api/v1/punctuality",
            "/api/v1/criticisms",
            "/api/v1/criticisms/{report}/decision",
            "/api/v1/escalation-table",
            "/api/v1/escalation-table/restoration",
            "/api/v1/reports/{id}",
            "/api/v1/reports/{id}/draft",
            "/api/v1/reports/{id}/workbook",
            "/api/v1/reports/{id}/workbook.xlsx",
            "/api/v1/reports/{id}/workbook.csv",
            "/api/v1/reports/{id}/submission",
            "/api/v1/reports/{id}/endorsement",
            "/api/v1/reports/{id}/review",
            "/api/v1/reports/{id}/remarks",
            "/api/v1/reports/{id}/approval",
            "/api/v1/reports/{id}/recall",
            "/api/v1/queue",
            "/api/v1/outbox",
            "/api/v1/outbox/resend",
            "/api/v1/outbox/{id}/resend",
            "/api/v1/notices",
            "/api/v1/notices/read",
            "/api/v1/notices/{id}/read",
            "/api/v1/me/calendar-feed");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void every_path_is_described() {
        var api = HttpPerson.basic(port, "auditor").get("/v3/api-docs").json();
        var described = new TreeSet<String>();
        api.path("paths").fieldNames().forEachRemaining(described::add);
        var served = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).containsAll(FIXED).isEqualTo(served);
        assertThat(api.path("info").path("title").asText()).isEqualTo("TienDo");
        assertThat(api.path("info").path("version").asText()).isEqualTo("v1");
        assertThat(api.path("components")
                        .path("securitySchemes")
                        .path("basic")
                        .path("scheme")
                        .asText())
                .isEqualTo("basic");
        api.path("paths")
                .forEach(path -> path.forEach(operation -> assertThat(operation
                                .path("responses")
                                .path("default")
                                .path("content")
                                .has("application/problem+json"))
                        .isTrue()));
        assertThat(api.path("components")
                        .path("schemas")
                        .path("Problem")
                        .path("properties")
                        .has("errors"))
                .isTrue();
        var comparator =
                api.path("components").path("schemas").findValue("comparator").path("enum");
        assertThat(Arrays.asList(comparator.get(0).asText(), comparator.get(1).asText()))
                .containsExactly(">", ">=");
        assertThat(HttpPerson.anonymous(port).get("/v3/api-docs").status()).isIn(302, 401);
    }
}
