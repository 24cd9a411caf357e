package vn.tiendo.deadline;

import static vn.tiendo.deadline.Recalculation.daysAfter;
import static vn.tiendo.deadline.Recalculation.daysBefore;
import static vn.tiendo.deadline.Recalculation.later;
import static vn.tiendo.deadline.Recalculation.untouched;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tiendo.calendar.WorkingCalendar.Roll;
import vn.tiendo.deadline.DateMove.What;
import vn.tiendo.deadline.Recalculation.Outcome;
import vn.tiendo.period.Period;
import vn.tiendo.period.Period.State;
import vn.tiendo.period.PeriodDates;
import vn.tiendo.report.OnDesk;
import vn.tiendo.report.ReportDates;
import vn.tiendo.report.Stage;

/** The new dates of a period and of its reports, and what is to be said of them. */
final class Replanning {

    /** Working days that the rules count with. */
    record Days(int review, int approval, int soon) {}

    /**
     * What becomes of a period; {@code before} as it stands.
     *
     * @param step the period's own step, with nothing in it before the consolidation
     */
    record PeriodPlan(Period before, Outcome unit, Outcome review, Outcome approval, Outcome closing, Outcome step) {

        PeriodDates dates() {
            return new PeriodDates(unit.at(), review.at(), approval.at(), closing.at());
        }

        boolean moves() {
            return !dates().equals(before.dates()) || !Objects.equals(step.at(), before.stepDueAt());
        }
    }

    /**
     * What becomes of a report.
     *
     * @param deskMoves the desk where it lies is due on another day, so its task and timers move
     * @param reminded the desk's day stays, but the morning of its first reminder does not
     */
    record ReportPlan(ReportDates dates, List<DateMove> moves, boolean deskMoves, boolean reminded) {

        boolean changes(ReportDates was) {
            return !dates.equals(was);
        }
    }

    private final Recalculation dates;
    private final Days days;

    Replanning(Recalculation dates, Days days) {
        this.dates = dates;
        this.days = days;
    }

    /**
     * @param proposedBefore what the calendar proposed so far; null where it proposed nothing, then a person chose all
     * @param proposedAfter what it proposes now; null likewise
     * @param stepSince when its own step began; null before the consolidation
     */
    PeriodPlan plan(Period period, PeriodDates proposedBefore, PeriodDates proposedAfter, Instant stepSince) {
        var is = period.dates();
        boolean known = proposedBefore != null && proposedAfter != null;
        boolean withUnits = period.state() == State.OPENING || period.state() == State.OPEN;
        var unit = !withUnits
                ? untouched(is.unitDueAt())
                : known && is.unitDueAt().equals(proposedBefore.unitDueAt())
                        ? dates.computed(is.unitDueAt(), proposedAfter.unitDueAt())
                        : dates.chosen(is.unitDueAt(), Roll.NEXT, null);
        var review = known && is.reviewDueAt().equals(proposedBefore.reviewDueAt())
                ? dates.computed(is.reviewDueAt(), proposedAfter.reviewDueAt())
                : dates.chosen(is.reviewDueAt(), Roll.NEXT, null);
        var approval = known && is.approvalDueAt().equals(proposedBefore.approvalDueAt())
                ? dates.computed(is.approvalDueAt(), proposedAfter.approvalDueAt())
                : dates.chosen(is.approvalDueAt(), Roll.PREV, review.at());
        // once the closing has come its timer has gone off, and nothing opens the period again
        var closing = !is.closesAt().isAfter(dates.now())
                ? untouched(is.closesAt())
                : known && is.closesAt().equals(proposedBefore.closesAt())
                        ? dates.computed(is.closesAt(), proposedAfter.closesAt())
                        : dates.chosen(is.closesAt(), Roll.PREV, unit.at());
        return new PeriodPlan(period, unit, review, approval, closing, step(period, approval, closing, stepSince));
    }

    /** Consolidating has until the approval date, approving that until the closing; both a working day at least. */
    private Outcome step(Period period, Outcome approval, Outcome closing, Instant since) {
        if (period.stepDueAt() == null) {
            return untouched(null);
        }
        return switch (period.state()) {
            case CONSOLIDATING ->
                desk(period.stepDueAt(), period.dates().approvalDueAt(), approval, since, 1, Roll.NEXT, null);
            case AWAITING_APPROVAL ->
                desk(period.stepDueAt(), period.dates().closesAt(), closing, since, 1, Roll.NEXT, null);
            default -> untouched(period.stepDueAt());
        };
    }

    static List<DateMove> moves(PeriodPlan plan) {
        var told = new ArrayList<DateMove>();
        String code = plan.before().code().toString();
        tell(told, code, null, What.UNIT, plan.before().dates().unitDueAt(), plan.unit());
        tell(told, code, null, What.REVIEW, plan.before().dates().reviewDueAt(), plan.review());
        tell(told, code, null, What.APPROVAL, plan.before().dates().approvalDueAt(), plan.approval());
        tell(told, code, null, What.CLOSING, plan.before().dates().closesAt(), plan.closing());
        var step = plan.before().state() == State.CONSOLIDATING ? What.CONSOLIDATION : What.PERIOD_APPROVAL;
        tell(told, code, null, step, plan.before().stepDueAt(), plan.step());
        return told;
    }

    /** Only desks the report has not left yet have a date that can move; {@code original} never does. */
    ReportPlan plan(OnDesk open, PeriodPlan period) {
        var report = open.report();
        var is = report.dates();
        var desk = Stage.of(report.state());
        boolean withUnit = desk == Stage.DRAFT || desk == Stage.ENDORSEMENT;
        var due = report.submittedAt() == null && withUnit ? due(is, period) : untouched(is.due());
        var answer =
                withUnit && is.answer() != null ? dates.chosen(is.answer(), Roll.NEXT, null) : untouched(is.answer());
        var review = desk == Stage.APPROVAL
                ? untouched(is.review())
                : desk(
                        is.review(),
                        period.before().dates().reviewDueAt(),
                        period.review(),
                        open.reachedReview(),
                        days.review(),
                        Roll.NEXT,
                        null);
        var approval = desk(
                is.approval(),
                period.before().dates().approvalDueAt(),
                period.approval(),
                open.reachedApproval(),
                days.approval(),
                Roll.PREV,
                review.at());
        var changed = new ReportDates(is.original(), due.at(), is.chosen(), review.at(), approval.at(), answer.at());
        var told = new ArrayList<DateMove>();
        var id = report.id();
        tell(told, id.period(), id.unit(), What.UNIT, is.due(), due);
        tell(told, id.period(), id.unit(), What.ANSWER, is.answer(), answer);
        tell(told, id.period(), id.unit(), What.REVIEW, is.review(), review);
        tell(told, id.period(), id.unit(), What.APPROVAL, is.approval(), approval);
        boolean deskMoves = !due(desk, changed).equals(due(desk, is));
        return new ReportPlan(changed, told, deskMoves, !deskMoves && reminded(due(desk, is)));
    }

    private Outcome due(ReportDates is, PeriodPlan period) {
        return !is.chosen() && is.due().equals(period.before().dates().unitDueAt())
                ? period.unit()
                : dates.chosen(is.due(), Roll.NEXT, null);
    }

    /** The period's date, or so many working days after the report came, whichever is later. */
    private Outcome desk(
            Instant is, Instant planned, Outcome plan, Instant reached, int days, Roll direction, Instant floor) {
        if (is.equals(later(planned, daysAfter(reached, days, dates.before())))) {
            var byRule = later(plan.at(), daysAfter(reached, days, dates.after()));
            return byRule.equals(is) ? new Outcome(is, plan.kept()) : dates.computed(is, byRule);
        }
        return dates.chosen(is, direction, floor);
    }

    private boolean reminded(Instant due) {
        LocalDate first = daysBefore(due, days.soon(), dates.before());
        return !Objects.equals(first, daysBefore(due, days.soon(), dates.after()));
    }

    private static Instant due(Stage desk, ReportDates dates) {
        return switch (desk) {
            case DRAFT, ENDORSEMENT -> dates.unit();
            case REVIEW -> dates.review();
            case APPROVAL -> dates.approval();
        };
    }

    private static void tell(List<DateMove> told, String period, String unit, What what, Instant was, Outcome outcome) {
        if (was != null && (outcome.kept() != null || !outcome.at().equals(was))) {
            told.add(new DateMove(period, unit, what, was, outcome.at(), outcome.kept()));
        }
    }
}
