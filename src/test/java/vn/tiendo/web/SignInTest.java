package vn.tiendo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.TienDoTest;

/** The way in and out: who is asked to sign in, what a session is worth, and what it takes to end it. */
@TienDoTest
class SignInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1/reports/2025-M05.SYT",
                "/api/v1/nothing",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/version",
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics"
            })
    void programs_that_say_no_name_are_refused(String path) {
        var answer = HttpPerson.anonymous(port).get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dashboard",
                "/reports/2025-M05.SYT",
                "/punctuality",
                "/admin/periods",
                "/admin/escalation",
                "/admin/outbox",
                "/camunda/app/tasklist/",
                "/camunda/app/cockpit/",
                "/camunda/app/admin/",
                "/v3/api-docs",
                "/actuator/env",
                "/actuator",
                "/h2-console"
            })
    void pages_send_people_to_the_login(String path) {
        var answer = HttpPerson.anonymous(port).send("GET", path, null, null, Map.of("Accept", "text/html"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/login");
    }

    @Test
    void nobody_reaches_the_webapps_setup_or_own_login_without_ours() {
        var nobody = HttpPerson.anonymous(port);
        for (var path : List.of(
                "/camunda/api/admin/setup/" + engine.getName() + "/user/create",
                "/camunda/api/admin/auth/user/" + engine.getName() + "/login/tasklist")) {
            assertThat(nobody.send(
                                    "POST",
                                    path,
                                    "application/x-www-form-urlencoded",
                                    "username=admin&password=x",
                                    Map.of())
                            .status())
                    .isIn(401, 403);
        }
        assertThat(nobody.get("/actuator/health").status()).isEqualTo(200);
        assertThat(nobody.get("/login").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"syt.clerk", "syt.head", "stttt.reviewer", "ubt.approver", "auditor"})
    void the_engines_rest_address_is_for_administrators(String username) {
        for (var path : List.of("/engine-rest/engine", "/engine-rest/task", "/engine-rest/user")) {
            assertThat(HttpPerson.basic(port, username).get(path).status()).isEqualTo(403);
        }
        assertThat(HttpPerson.basic(port, "admin").get("/engine-rest/engine").status())
                .isEqualTo(200);
        var session = HttpPerson.browser(port, engine.getName(), username);
        assertThat(session.get("/engine-rest/task").status()).isEqualTo(403);
        assertThat(session.get("/admin/periods").status()).isEqualTo(403);
    }

    @Test
    void a_session_may_change_nothing_without_its_token() {
        var admin = HttpPerson.browser(port, engine.getName(), "admin");
        for (var path : List.of("/api/v1/periods", "/engine-rest/engine/" + engine.getName() + "/task/create")) {
            var answer = admin.send("POST", path, "application/json", "{}", Map.of("X-TIENDO-XSRF", "guessed"));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("csrf");
        }
        var webapp = admin.send(
                "POST",
                "/camunda/api/engine/engine/" + engine.getName() + "/task",
                "application/json",
                "{}",
                Map.of("X-XSRF-TOKEN", "guessed"));
        assertThat(webapp.status()).as(webapp.toString()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/%09/evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/.evil.example/",
                "http:evil.example"
            })
    void the_login_sends_nobody_to_a_stranger(String next) {
        var answer = HttpPerson.anonymous(port).login("syt.clerk", next);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isIn("/", "http://localhost:" + port + "/");
    }

    @Test
    void the_login_goes_on_to_the_page_that_was_asked_for() {
        var answer = HttpPerson.anonymous(port).login("syt.clerk", "/reports/2025-M05.SYT?x=1");
        assertThat(answer.header("Location")).endsWith("/reports/2025-M05.SYT?x=1");
    }

    @Test
    void a_session_planted_before_the_login_is_worth_nothing_after_it() {
        var person = HttpPerson.anonymous(port);
        person.send("GET", "/dashboard", null, null, Map.of("Accept", "text/html"));
        var planted = person.cookie("JSESSIONID");
        person.login("syt.clerk", null);
        assertThat(person.cookie("JSESSIONID")).isPresent().isNotEqualTo(planted);
        assertThat(person.get("/api/v1/me").status()).isEqualTo(200);
        planted.ifPresent(id -> assertThat(HttpPerson.anonymous(port)
                        .always("Cookie", "JSESSIONID=" + id)
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/camunda/api/admin/auth/user/%s/logout"})
    void leaving_by_one_door_leaves_the_house(String door) {
        var person = HttpPerson.browser(port, engine.getName(), "stttt.reviewer");
        String session = person.cookie("JSESSIONID").orElseThrow();
        String tasks = "/camunda/api/engine/engine/" + engine.getName() + "/task/count";
        assertThat(person.get(tasks).status()).isEqualTo(200);
        assertThat(person.post(door.formatted(engine.getName()), null).status()).isIn(204, 302);
        for (var each : List.of(person, HttpPerson.anonymous(port).always("Cookie", "JSESSIONID=" + session))) {
            assertThat(each.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(each.get(tasks).status()).isEqualTo(401);
        }
    }

    @Test
    void the_webapps_keep_their_own_content_policy_without_its_sandbox_and_we_have_ours() {
        var person = HttpPerson.browser(port, engine.getName(), "stttt.reviewer");
        String theirs =
                person.get("/camunda/app/cockpit/" + engine.getName() + "/").header("Content-Security-Policy");
        assertThat(theirs.replaceAll("nonce-[A-Za-z0-9+/=_-]+", "nonce-…"))
                .isEqualTo("base-uri 'self';script-src 'nonce-…' 'strict-dynamic' 'unsafe-eval' https: 'self'"
                        + " 'unsafe-inline';style-src 'unsafe-inline' 'self';default-src 'self';img-src 'self'"
                        + " data:;block-all-mixed-content;form-action 'self';frame-ancestors 'none';object-src"
                        + " 'none'");
        assertThat(person.get("/dashboard").header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(person.get("/dashboard").header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_wrong_password_is_told_without_naming_which_part_is_wrong() {
        var unknown = HttpPerson.basic(port, "nobody.at.all").get("/api/v1/me");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.problem()).isEqualTo("not-signed-in");
        assertThat(unknown.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(HttpPerson.basic(port, "syt.clerk")
                        .get("/camunda/api/engine/engine/default/task")
                        .status())
                .as("Basic is no way into the webapps")
                .isEqualTo(401);
    }
}
