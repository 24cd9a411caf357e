package vn.tiendo.api;

import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.shared.Sql;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.Stories;
import vn.tiendo.support.TienDoTest;

/** Notices over HTTP: one's own, page by page, read one by one or all that were seen. */
@TienDoTest
class NoticeRestTest extends Stories {

    private static final String NOTICES = "/api/v1/notices";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private HttpPerson person;

    @BeforeEach
    void travel() {
        time.travelTo(at(3, MARCH, 2026, 9));
        person = HttpPerson.basic(port, "sxd.head");
        person.post(NOTICES + "/read", Map.of("upTo", Long.MAX_VALUE));
    }

    @Test
    void a_notice_says_what_happened_where_and_until_when() {
        opened(at(3, MARCH, 2026, 9), "2026-Q1", "SXD").drafted().submitted();
        var page = person.get(NOTICES + "?unread=true").json();
        assertThat(page.path("unread").asLong()).isEqualTo(1);
        var notice = page.path("notices").get(0);
        assertThat(notice.path("title").asText()).isEqualTo("Báo cáo kỳ 2026-Q1 chờ lãnh đạo đơn vị duyệt");
        assertThat(notice.path("text").asText()).contains("Báo cáo kỳ 2026-Q1 của Sở Xây dựng đã được trình");
        assertThat(notice.path("link").asText()).isEqualTo("/reports/2026-Q1.SXD");
        assertThat(notice.path("report").asText()).isEqualTo("2026-Q1.SXD");
        assertThat(notice.path("period").asText()).isEqualTo("2026-Q1");
        assertThat(notice.path("occasion").asText()).isEqualTo("submitted");
        assertThat(notice.path("createdAt").asText()).isEqualTo("2026-03-03T02:00:00Z");
        assertThat(notice.path("dueAt").asText()).endsWith("17:00:00Z");
        assertThat(notice.path("readAt").isNull()).isTrue();
        assertThat(HttpPerson.basic(port, "sxd.head")
                        .inEnglish()
                        .get(NOTICES)
                        .json()
                        .path("notices")
                        .get(0)
                        .path("title")
                        .asText())
                .isEqualTo("Report for 2026-Q1 awaits endorsement");
    }

    @Test
    void pages_of_fifty_newest_first_and_what_was_not_seen_stays_unread() {
        var ids = StreamSupport.stream(java.util.stream.IntStream.range(0, 120).spliterator(), false)
                .map(i -> add("sxd.head"))
                .toList();
        add("sxd.clerk");
        var first = person.get(NOTICES).json();
        assertThat(first.path("unread").asLong()).isEqualTo(120);
        assertThat(ids(first))
                .hasSize(50)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a))
                .startsWith(ids.get(119));
        var second = person.get(NOTICES + "?unread=true&before=" + ids.get(70)).json();
        assertThat(ids(second)).hasSize(50).startsWith(ids.get(69)).endsWith(ids.get(20));

        assertThat(person.post(NOTICES + "/" + ids.get(50) + "/read", null).status())
                .isEqualTo(204);
        assertThat(person.get(NOTICES).json().path("unread").asLong()).isEqualTo(119);
        var left = person.post(NOTICES + "/read", Map.of("upTo", ids.get(99)));
        assertThat(left.json().path("unread").asLong()).isEqualTo(20);
        assertThat(ids(person.get(NOTICES + "?unread=true").json())).hasSize(20).endsWith(ids.get(100));
        assertThat(person.get(NOTICES)
                        .json()
                        .path("notices")
                        .get(30)
                        .path("readAt")
                        .asText())
                .isEqualTo("2026-03-03T02:00:00Z");
    }

    @Test
    void somebody_elses_does_not_exist() {
        long foreign = add("sxd.clerk");
        for (var stranger : List.of("sxd.head", "admin", "auditor")) {
            var answer = HttpPerson.basic(port, stranger).post(NOTICES + "/" + foreign + "/read", null);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("notice-unknown");
            HttpPerson.basic(port, stranger).post(NOTICES + "/read", Map.of("upTo", Long.MAX_VALUE));
            assertThat(ids(HttpPerson.basic(port, stranger).get(NOTICES).json()))
                    .doesNotContain(foreign);
        }
        assertThat(jdbc.sql("select read_at from notice where id = :id")
                        .param("id", foreign)
                        .query()
                        .singleRow()
                        .get("read_at"))
                .isNull();
        assertThat(HttpPerson.anonymous(port).get(NOTICES).status()).isEqualTo(401);
    }

    private long add(String username) {
        jdbc.sql("insert into notice (username, occasion, title_vi, title_en, text_vi, text_en, link, created_at)"
                        + " values (:who, 'opened', 'a', 'a', 'b', 'b', '/', :at)")
                .param("who", username)
                .param("at", Sql.timestamp(time.instant()))
                .update();
        return jdbc.sql("select max(id) from notice").query(Long.class).single();
    }

    private static List<Long> ids(JsonNode page) {
        return StreamSupport.stream(page.path("notices").spliterator(), false)
                .map(notice -> notice.path("id").asLong())
                .toList();
    }
}
