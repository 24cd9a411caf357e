package vn.tiendo.workflow;

import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;
import vn.tiendo.deadline.Timeliness;
import vn.tiendo.period.Period;
import vn.tiendo.period.PeriodDates;
import vn.tiendo.report.Report.State;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.Zone;
import vn.tiendo.support.Stories;

/** What a return, a recall and a late opening do to a unit's clock. The same on every database. */
abstract class ClockStories extends Stories {

    private static final LocalDateTime MORNING = at(15, OCTOBER, 2026, 9);
    private static final String REASON = "Đề nghị đối chiếu lại mẫu số với Cục Thống kê";

    @Test
    void a_return_inside_the_unit_moves_no_date() {
        var report = opened(MORNING, "2026-M09", "SYT").drafted().submitted().returnedByHead(REASON);

        assertThat(report.now().returnDueAt()).isNull();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(report.id().toString())
                        .singleResult()
                        .getDueDate())
                .isEqualTo(Date.from(report.now().dueAt()));
    }

    @Test
    void what_nobody_above_decided_on_is_taken_back_for_good() {
        var report = opened(MORNING, "2026-M10", "SYT")
                .drafted()
                .submitted()
                .returnedByHead(REASON)
                .submitted()
                .endorsed();
        assertThat(report.now().submittedAt()).isNotNull();

        report.recalledBy("syt.head", REASON);

        assertThat(report.now().submittedAt()).isNull();
        assertThat(report.now().timeliness()).isNotEqualTo(Timeliness.DONE_ON_TIME);
    }

    @Test
    void what_the_reviewer_decided_on_stays_handed_in_and_keeps_its_answer_date() {
        var report = opened(MORNING, "2026-M11", "SYT").sentUp().returnedByReviewer(REASON);
        var handedIn = report.now().submittedAt();
        var answerDue = report.now().returnDueAt();

        report.submitted().endorsed().recalledBy("syt.head", REASON);

        assertThat(report.now().state()).isEqualTo(State.RETURNED);
        assertThat(report.now().submittedAt()).isEqualTo(handedIn);
        assertThat(report.now().returnDueAt()).isEqualTo(answerDue);
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.DONE_ON_TIME);
    }

    @Test
    void nothing_is_taken_back_into_a_closed_period() {
        var report = opened(MORNING, "2026-M12", "SYT").sentUp();
        time.travelTo(province.period("2026-M12").dates().closesAt().plusSeconds(1));
        province.runsWhatIsDue(province.process("2026-M12"));
        assertThat(province.period("2026-M12").state()).isEqualTo(Period.State.CONSOLIDATING);

        refused(Kind.CONFLICT, "recall-after-closing", () -> report.recalledBy("syt.head", REASON));
        assertThat(report.confirmed().now().state()).isEqualTo(State.AWAITING_APPROVAL);
    }

    @Test
    void a_period_opened_late_stays_open_for_ten_working_days_and_is_never_opened_closed() {
        var report = opened(at(1, JULY, 2027, 9), "2027-M05", "SYT");

        assertThat(province.period("2027-M05").dates().closesAt())
                .isEqualTo(at(16, JULY, 2027, 0).atZone(Zone.VIETNAM).toInstant());
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.OVERDUE);
        var yesterday = at(30, JUNE, 2027, 9).atZone(Zone.VIETNAM).toInstant();
        refused(
                Kind.INVALID,
                "invalid-fields",
                () -> province.opens("2027-M06", new PeriodDates(null, null, null, yesterday)));
    }
}
