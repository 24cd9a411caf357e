package vn.tiendo.notification;

import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.shared.Sql;
import vn.tiendo.shared.Zone;
import vn.tiendo.support.AlarmStories;
import vn.tiendo.support.AtOnce;
import vn.tiendo.support.Paper;

/** How many mails people get when much falls due at once, and when. The same on every database. */
abstract class DigestStories extends AlarmStories {

    private static final String DIGEST = "NoticeDigestProcess";

    @Autowired
    private NoticeDispatch dispatch;

    @Autowired
    private DigestQueue queue;

    @Autowired
    private JdbcClient jdbc;

    private long lastMail;

    /** Other stories leave their notices waiting. */
    @BeforeEach
    void nobodyWaits() {
        jdbc.sql("update notice set mail_due_at = null").update();
        lastMail = jdbc.sql("select coalesce(max(id), 0) from mail")
                .query(Long.class)
                .single();
    }

    @Test
    void at_midnight_people_are_told_in_the_program_and_in_the_morning_by_one_mail_each() {
        var health = openedDueOn(LocalDate.of(2027, MARCH, 17), at(2, MARCH, 2027, 9), "2027-Q1", "SYT");
        var education = province.report("2027-Q1", "SGDDT");
        fallsDue(health, education);
        assertThat(mails(health)).last().isEqualTo(told("SYT", "stttt.reviewer,stttt.reviewer2,syt.clerk,syt.head"));
        assertThat(mailsWritten()).isEmpty();

        var slot = at(18, MARCH, 2027, 7);
        var running = digests(slot);
        assertThat(running).as("one for all that fell due").hasSize(1);
        assertThat(province.jobs(running.get(0), "Event_DispatchSlot"))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(java.util.Date.from(instant(slot))));
        time.travelTo(slot.minusSeconds(1));
        assertThat(province.runsWhatIsDue(running.get(0))).isZero();
        time.travelTo(slot);
        province.runsWhatIsDue(running.get(0));

        assertThat(mailsWritten())
                .containsExactlyInAnyOrder(
                        "syt.clerk: [2027-Q1.SYT] Báo cáo kỳ 2027-Q1 đã quá hạn",
                        "syt.head: [2027-Q1.SYT] Báo cáo kỳ 2027-Q1 đã quá hạn",
                        "sgddt.clerk: [2027-Q1.SGDDT] Báo cáo kỳ 2027-Q1 đã quá hạn",
                        "sgddt.head: [2027-Q1.SGDDT] Báo cáo kỳ 2027-Q1 đã quá hạn",
                        "stttt.reviewer: Nhắc việc ngày 18/03/2027: 2 báo cáo cần lưu ý",
                        "stttt.reviewer2: Nhắc việc ngày 18/03/2027: 2 báo cáo cần lưu ý");
        var digest = jdbc.sql("select * from mail where id > :last and recipients = 'stttt.reviewer@tiendo.example'")
                .param("last", lastMail)
                .query()
                .singleRow();
        assertThat(digest.get("body").toString())
                .contains(
                        "- Sở Giáo dục và Đào tạo, kỳ 2027-Q1, hạn 24:00 ngày 17/03/2027: Báo cáo kỳ 2027-Q1 đã quá hạn",
                        "- Sở Y tế, kỳ 2027-Q1, hạn 24:00 ngày 17/03/2027",
                        "/reports/2027-Q1.SYT",
                        "/reports/2027-Q1.SGDDT",
                        "- Sở Y tế, 2027-Q1, due at 24:00 on 17/03/2027: Report for 2027-Q1 is overdue");
        assertThat(digest.get("html").toString())
                .contains(
                        "<td",
                        "Sở Y tế</td>",
                        ">17/03/2027</td>",
                        "href=\"http://localhost:8080/reports/2027-Q1.SYT\"");
        assertThat(digest.get("report_id")).isNull();
        assertThat(digests(slot)).isEmpty();
        assertThat(jdbc.sql("select count(*) from notice where mail_id > :last and mail_due_at is null"
                                + " and occasion = 'escalation.overdue'")
                        .param("last", lastMail)
                        .query(Long.class)
                        .single())
                .as("each notice knows its mail")
                .isEqualTo(8);
    }

    @Test
    void what_falls_due_within_one_window_shares_a_slot_and_a_second_dispatch_finds_nothing() {
        var one = slotAt(LocalDateTime.of(2026, 3, 12, 8, 0));
        assertThat(one).isEqualTo(LocalDateTime.of(2026, 3, 12, 8, 10));
        assertThat(slotAt(LocalDateTime.of(2026, 3, 12, 8, 4, 59))).isEqualTo(one);
        assertThat(slotAt(LocalDateTime.of(2026, 3, 12, 8, 5))).isEqualTo(one.plusMinutes(5));
        assertThat(slotAt(LocalDateTime.of(2026, 3, 12, 10, 52))).isEqualTo(LocalDateTime.of(2026, 3, 12, 13, 0));
        assertThat(slotAt(LocalDateTime.of(2026, 3, 13, 16, 50))).isEqualTo(LocalDateTime.of(2026, 3, 16, 7, 0));

        var report = openedDueOn(LocalDate.of(2027, MARCH, 10), at(2, MARCH, 2027, 9), "2027-Q2", "SYT");
        fallsDue(report);
        var slot = slotAt(LocalDateTime.ofInstant(time.instant(), Zone.VIETNAM));
        queue.ensure(instant(slot));
        assertThat(digests(slot)).hasSize(1);
        engine.getRuntimeService()
                .startProcessInstanceByKey(DIGEST, instant(slot).toString());
        assertThat(digests(slot)).as("as two nodes at the same moment").hasSize(2);
        time.travelTo(slot);
        digests(slot).forEach(province::runsWhatIsDue);
        assertThat(mailsWritten()).hasSize(4).doesNotHaveDuplicates();
        assertThat(digests(slot)).isEmpty();
    }

    @Test
    void a_program_that_was_down_in_the_morning_tells_nobody_at_night() {
        var report = openedDueOn(LocalDate.of(2027, MARCH, 18), at(2, MARCH, 2027, 9), "2027-9M", "SYT");
        fallsDue(report);
        time.travelTo(at(19, MARCH, 2027, 19));
        province.runsWhatIsDue(digests(at(19, MARCH, 2027, 7)).get(0));
        assertThat(mailsWritten()).isEmpty();

        var monday = at(22, MARCH, 2027, 7);
        time.travelTo(monday);
        province.runsWhatIsDue(digests(monday).get(0));
        assertThat(mailsWritten()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void what_falls_due_on_several_threads_at_once_is_told_without_a_conflict() {
        openedDueOn(LocalDate.of(2027, MARCH, 15), at(2, MARCH, 2027, 9), "2026-9M", "SYT");
        var timers = province.unitsWithReport("2026-9M").stream()
                .map(unit ->
                        alarms(province.report("2026-9M", unit), "DraftOverdue").get(0))
                .toList();
        time.travelTo(at(16, MARCH, 2027, 0));
        assertThat(AtOnce.all(timers.stream()
                        .map(timer -> (Runnable) () -> province.runs(timer))
                        .toArray(Runnable[]::new)))
                .isEmpty();
        var slot = at(16, MARCH, 2027, 7);
        assertThat(digests(slot)).isNotEmpty();
        time.travelTo(slot);
        digests(slot).forEach(province::runsWhatIsDue);
        assertThat(mailsWritten())
                .doesNotHaveDuplicates()
                .filteredOn(mail -> mail.startsWith("stttt.reviewer: "))
                .singleElement()
                .asString()
                .contains(timers.size() + " báo cáo");
    }

    @Test
    void two_nodes_that_write_at_the_same_moment_write_one_mail() {
        var report = openedDueOn(LocalDate.of(2027, MARCH, 11), at(2, MARCH, 2027, 9), "2027-Q3", "SYT");
        fallsDue(report);
        time.travelTo(at(19, MARCH, 2027, 9));
        assertThat(AtOnce.all(dispatch::writeMails, dispatch::writeMails, dispatch::writeMails))
                .isEmpty();
        assertThat(mailsWritten()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void many_people_are_told_in_batches_and_who_is_gone_gets_no_mail() {
        time.travelTo(at(12, MARCH, 2026, 8));
        for (int i = 0; i < 401; i++) {
            jdbc.sql("insert into notice (username, occasion, title_vi, title_en, text_vi, text_en, link, created_at,"
                            + " mail_due_at) values (:who, 'escalation.overdue', 'a', 'a', 'b', 'b', '/', :at, :at)")
                    .param("who", "gone" + i)
                    .param("at", Sql.timestamp(time.instant()))
                    .update();
        }
        queue.ensure(time.instant());
        var process = digests(at(12, MARCH, 2026, 8)).get(0);
        assertThat(province.runsWhatIsDue(process))
                .as("the timer and three batches")
                .isEqualTo(4);
        assertThat(mailsWritten()).isEmpty();
        assertThat(dispatch.allWritten()).isTrue();
    }

    /** All go overdue together, at 24:00 of their due day. */
    private void fallsDue(Paper... reports) {
        for (var report : reports) {
            time.travelTo(alarm(report, "DraftOverdue"));
            goesOff(report, "DraftOverdue");
        }
    }

    private static String told(String unit, String people) {
        return "[2027-Q1." + unit + "] Báo cáo kỳ 2027-Q1 đã quá hạn to " + people;
    }

    private LocalDateTime slotAt(LocalDateTime moment) {
        time.travelTo(moment);
        return LocalDateTime.ofInstant(dispatch.nextSlot(), Zone.VIETNAM);
    }

    private List<ProcessInstance> digests(LocalDateTime slot) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(DIGEST)
                .processInstanceBusinessKey(instant(slot).toString())
                .list();
    }

    private List<String> mailsWritten() {
        return jdbc.sql("select recipients, subject from mail where id > :last and subject not like '%Đã mở kỳ%'"
                        + " order by id")
                .param("last", lastMail)
                .query((row, number) ->
                        row.getString("recipients").replace("@tiendo.example", "") + ": " + row.getString("subject"))
                .list();
    }

    private static java.time.Instant instant(LocalDateTime moment) {
        return moment.atZone(Zone.VIETNAM).toInstant();
    }
}
