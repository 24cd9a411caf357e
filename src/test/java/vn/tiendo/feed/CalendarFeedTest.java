package vn.tiendo.feed;

import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.support.AlarmStories;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.TienDoTest;

/** The private calendar: what stands in it, for whom, and who may not have it. */
@TienDoTest
class CalendarFeedTest extends AlarmStories {

    private static final String OWN = "/api/v1/me/calendar-feed";
    private static final String PERIOD = "2027-H1";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        time.travelTo(at(2, MARCH, 2027, 9));
        if (jdbc.sql("select count(*) from period where code = :code")
                        .param("code", PERIOD)
                        .query(Long.class)
                        .single()
                == 0) {
            openedDueOn(LocalDate.of(2027, MARCH, 17), at(2, MARCH, 2027, 9), PERIOD, "SYT");
        }
    }

    @Test
    void a_clerk_sees_the_units_own_due_day_in_vietnamese_with_a_word_before_it() {
        var answer = HttpPerson.anonymous(port).get(addressOf("sct.clerk"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.body())
                .contains("VERSION:2.0", "DTSTART;VALUE=DATE:20270317", "TRIGGER;RELATED=START:-PT16H");
        var events = events(answer.body());
        assertThat(events).allMatch(event -> event.getUid().getValue().contains(".SCT.unit@"));
        var due = event(events, PERIOD + ".SCT.unit@localhost");
        assertThat(due.getSummary().getValue()).isEqualTo("Hạn báo cáo kỳ 2027-H1: Sở Công Thương");
        assertThat(due.getUrl().getValue()).isEqualTo("http://localhost:8080/reports/2027-H1.SCT");
        assertThat(due.getDateEnd().getValue().getRawComponents().getDate()).isEqualTo(18);
        assertThat(due.getAlarms()).singleElement().satisfies(alarm -> assertThat(
                        alarm.getDescription().getValue())
                .startsWith("Ngày mai là hạn cuối"));
    }

    @Test
    void what_left_the_desk_leaves_the_calendar_and_turns_up_in_the_next_ones() {
        var unit = addressOf("stc.head");
        var reviewer = addressOf("stttt.reviewer");
        var approver = addressOf("ubt.approver");
        String report = PERIOD + ".STC.";
        var paper = province.report(PERIOD, "STC");
        assertThat(uids(unit)).contains(report + "unit@localhost");
        assertThat(uids(reviewer)).doesNotContain(report + "review@localhost");

        paper.sentUp();
        assertThat(uids(unit)).doesNotContain(report + "unit@localhost");
        assertThat(uids(reviewer)).contains(report + "review@localhost", PERIOD + ".consolidation@localhost");
        paper.confirmed();
        assertThat(uids(reviewer)).doesNotContain(report + "review@localhost");
        assertThat(uids(approver)).contains(report + "approval@localhost", PERIOD + ".period-approval@localhost");
        assertThat(uids(approver)).noneMatch(uid -> uid.contains(".unit@") || uid.contains(".review@"));
        paper.approved();
        assertThat(uids(approver)).doesNotContain(report + "approval@localhost");
    }

    @Test
    void the_address_is_shown_once_replaced_by_the_next_and_taken_back() {
        var person = HttpPerson.basic(port, "sgddt.clerk");
        assertThat(person.get(OWN).json().path("active").asBoolean()).isFalse();
        String first = addressOf("sgddt.clerk");
        assertThat(person.get(OWN).json().path("active").asBoolean()).isTrue();
        assertThat(person.get(OWN).body()).doesNotContain(first.substring(10, 40));
        assertThat(first).matches("/calendar/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(jdbc.sql("select token_sha256 from calendar_feed where username = 'sgddt.clerk'")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");

        String second = addressOf("sgddt.clerk");
        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);
        assertThat(person.delete(OWN).status()).isEqualTo(204);
        assertThat(status(second)).isEqualTo(404);
        assertThat(person.delete(OWN).status()).as("once more does no harm").isEqualTo(204);
    }

    @Test
    void a_stranger_finds_nothing_and_nothing_beside_it_is_open() {
        var stranger = HttpPerson.anonymous(port);
        assertThat(stranger.get("/calendar/" + "A".repeat(43) + ".ics").status())
                .isEqualTo(404);
        assertThat(stranger.get("/calendar/x.ics").body()).isEmpty();
        assertThat(stranger.get(OWN).status()).isEqualTo(401);
        assertThat(stranger.post(OWN, null).status()).isIn(401, 403);
        for (var closed : List.of("/calendar/x", "/calendar/x/y.ics", "/calendar/", "/calendar")) {
            assertThat(stranger.get(closed).status()).as(closed).isEqualTo(401);
        }
    }

    @Test
    void who_is_in_no_group_or_gone_has_no_calendar() {
        province.appoints("feed.person", "SCT.clerk");
        var session = HttpPerson.anonymous(port)
                .always(
                        "Authorization",
                        "Basic "
                                + java.util.Base64.getEncoder()
                                        .encodeToString("feed.person:Nhieu-Vai-2024!".getBytes()));
        String address = path(session.post(OWN, Map.of()));
        assertThat(status(address)).isEqualTo(200);
        identity.deleteMembership("feed.person", "SCT.clerk");
        assertThat(status(address)).isEqualTo(404);
        identity.createMembership("feed.person", "SCT.head");
        assertThat(status(address)).isEqualTo(200);
        identity.deleteUser("feed.person");
        assertThat(status(address)).isEqualTo(404);
    }

    private String addressOf(String username) {
        return path(HttpPerson.basic(port, username).post(OWN, null));
    }

    private static String path(HttpPerson.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("address").asText().replace("http://localhost:8080", "");
    }

    private int status(String address) {
        return HttpPerson.anonymous(port).get(address).status();
    }

    private List<String> uids(String address) {
        return events(HttpPerson.anonymous(port).get(address).body()).stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private static List<VEvent> events(String file) {
        return Biweekly.parse(file).first().getEvents();
    }

    private static VEvent event(List<VEvent> events, String uid) {
        return events.stream()
                .filter(event -> event.getUid().getValue().equals(uid))
                .findFirst()
                .orElseThrow();
    }
}
