package vn.tiendo.notification;

import static java.time.Month.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.deadline.Extension;
import vn.tiendo.deadline.Extension.State;
import vn.tiendo.deadline.ExtensionChanged;
import vn.tiendo.deadline.PeriodEscalation;
import vn.tiendo.deadline.PeriodEscalation.Step;
import vn.tiendo.report.Report;
import vn.tiendo.report.Stage;
import vn.tiendo.support.Stories;
import vn.tiendo.support.TienDoTest;

/** Who hears of later due dates and of the period's own steps, at once or together with other reminders. */
@TienDoTest
class NewsTest extends Stories {

    private static final Instant WISHED = Instant.parse("2026-10-20T17:00:00Z");
    private static final Instant DUE = Instant.parse("2026-10-16T17:00:00Z");

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoever_decides_hears_of_a_request_and_the_unit_of_the_decision() {
        opened(at(5, OCTOBER, 2026, 9), "2026-Q3", "SYT");
        for (var state : State.values()) {
            news.publishEvent(new ExtensionChanged(extension(state)));
        }
        assertThat(told("extension-requested"))
                .containsExactly(
                        "stttt.reviewer mailed: Sở Y tế xin gia hạn báo cáo kỳ 2026-Q3 đến 24:00 ngày 20/10/2026"
                                + " với lý do:\nchờ số liệu",
                        "stttt.reviewer2 mailed: Sở Y tế xin gia hạn báo cáo kỳ 2026-Q3 đến 24:00 ngày 20/10/2026"
                                + " với lý do:\nchờ số liệu");
        assertThat(told("extension-granted"))
                .first()
                .isEqualTo("syt.clerk mailed: Hạn gửi báo cáo kỳ 2026-Q3 của Sở Y tế được gia hạn đến 24:00 ngày"
                        + " 20/10/2026.\n\nđồng ý");
        assertThat(told("extension-refused"))
                .hasSize(2)
                .allMatch(text -> text.contains("vẫn là 24:00 ngày 16/10/2026"));
        assertThat(told("extension-withdrawn")).hasSize(2).allMatch(text -> text.startsWith("stttt.reviewer"));
    }

    @Test
    void the_periods_own_steps_are_urged_in_the_program_and_by_a_mail_that_waits() {
        opened(at(5, OCTOBER, 2026, 9), "2026-Y", "SYT");
        news.publishEvent(new PeriodEscalation(
                "2026-Y", 1, Step.CONSOLIDATION, "URGE_2", List.of("REVIEWER", "OFFICE"), "urge-2", 3, time.instant()));
        assertThat(told("escalation.consolidation.urge-2"))
                .hasSize(3)
                .allMatch(text -> text.contains("waiting: Báo cáo tổng hợp kỳ 2026-Y quá hạn"));
        assertThat(jdbc.sql("select distinct link from notice where occasion = 'escalation.consolidation.urge-2'"
                                + " and period_code = '2026-Y' and report_id is null")
                        .query(String.class)
                        .single())
                .isEqualTo("/periods/2026-Y/consolidation");
    }

    @Test
    void after_two_rounds_the_heads_on_both_sides_are_told() {
        var report = opened(at(5, OCTOBER, 2026, 9), "2026-H2", "SYT");
        report.sentUp().returnedByReviewer("Thiếu nguồn số liệu");
        assertThat(told("returned-again")).isEmpty();
        report.submitted().endorsed();
        report.confirmed().returnedByApprover("Chưa rõ nguyên nhân");
        assertThat(told("returned-again"))
                .extracting(text -> text.substring(0, text.indexOf(' ')))
                .containsExactly("syt.head", "stttt.head");
        assertThat(told("returned-again")).allMatch(text -> text.contains("đã bị trả lại 2 lần"));
    }

    private static Extension extension(State state) {
        return new Extension(
                new Report.Id("2026-Q3", "SYT"),
                1,
                WISHED,
                DUE,
                "chờ số liệu",
                "syt.clerk",
                DUE,
                Stage.REVIEW,
                state,
                null,
                null,
                state == State.GRANTED ? "đồng ý" : null);
    }

    private List<String> told(String occasion) {
        return jdbc.sql(
                        "select username, text_vi, mail_id from notice where occasion = :occasion and period_code in"
                                + " ('2026-Q3', '2026-H2', '2026-Y') and (mail_id is not null or mail_due_at is not null) order by id")
                .param("occasion", occasion)
                .query((row, number) -> row.getString("username")
                        + (row.getObject("mail_id") == null ? " waiting: " : " mailed: ")
                        + row.getString("text_vi"))
                .list();
    }
}
