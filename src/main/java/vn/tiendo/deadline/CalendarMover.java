package vn.tiendo.deadline;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.calendar.Amendment;
import vn.tiendo.calendar.CalendarBook;
import vn.tiendo.deadline.CalendarEffects.Effects;
import vn.tiendo.deadline.Replanning.PeriodPlan;
import vn.tiendo.period.Period;
import vn.tiendo.period.PeriodRound;
import vn.tiendo.period.PeriodWorkflow;
import vn.tiendo.period.Periods;
import vn.tiendo.report.DeskReports;
import vn.tiendo.report.OnDesk;
import vn.tiendo.report.ReportChanged.Action;
import vn.tiendo.report.ReportLifecycle;
import vn.tiendo.report.ReportWorkflow;
import vn.tiendo.report.Reports;

/** Stores an amended calendar and moves what follows from it; the caller holds the calendar. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CalendarMover {

    private final CalendarBook book;
    private final CalendarEffects effects;
    private final CalendarMoves trail;
    private final Periods periods;
    private final PeriodRound round;
    private final PeriodWorkflow periodWorkflow;
    private final Reports reports;
    private final DeskReports desks;
    private final ReportLifecycle lifecycle;
    private final ReportWorkflow workflow;
    private final Extensions extensions;
    private final ExtensionWorkflow extensionWorkflow;

    CalendarMover(
            CalendarBook book,
            CalendarEffects effects,
            CalendarMoves trail,
            Periods periods,
            PeriodRound round,
            PeriodWorkflow periodWorkflow,
            Reports reports,
            DeskReports desks,
            ReportLifecycle lifecycle,
            ReportWorkflow workflow,
            Extensions extensions,
            ExtensionWorkflow extensionWorkflow) {
        this.book = book;
        this.effects = effects;
        this.trail = trail;
        this.periods = periods;
        this.round = round;
        this.periodWorkflow = periodWorkflow;
        this.reports = reports;
        this.desks = desks;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.extensions = extensions;
        this.extensionWorkflow = extensionWorkflow;
    }

    /** @return the new revision */
    int enter(Amendment amendment, String actor, String reason) {
        var effect = effects.of(amendment);
        var requests = effect.ofRequests();
        int revision = book.enter(amendment, actor, reason);
        effect.periods().values().forEach(plan -> Replanning.moves(plan).forEach(move -> trail.record(revision, move)));
        // while a period still hands out reports, its next batch must not start from dates that are about to move
        effect.periods().values().stream()
                .filter(plan -> plan.before().state() == Period.State.OPENING)
                .forEach(plan -> periods.lock(plan.before().code().toString()));
        // reports before periods, as everybody who settles a report holds them
        desks.each(open -> follow(open, effect, revision, actor, reason));
        effect.periods().values().forEach(plan -> follow(plan, actor, reason));
        requests.forEach((request, move) -> {
            trail.record(revision, move);
            extensionWorkflow.rescheduled(request);
        });
        return revision;
    }

    private void follow(OnDesk seen, Effects effect, int revision, String actor, String reason) {
        var wanted = effect.of(seen);
        if (wanted == null || wanted.moves().isEmpty() && !wanted.reminded()) {
            return;
        }
        var id = seen.report().id();
        reports.lock(id);
        // read again under the lock: its unit may have handed it in a moment ago
        var open = desks.find(id).orElse(null);
        if (open == null) {
            return;
        }
        var plan = effect.of(open);
        plan.moves().forEach(move -> trail.record(revision, move));
        if (plan.changes(open.report().dates())) {
            lifecycle.reschedule(open.report(), plan.dates(), Action.RESCHEDULED, actor, reason);
        }
        // otherwise task and timers are right, and touching them would put off a knock that is about to come
        if (plan.deskMoves() || plan.reminded()) {
            workflow.rescheduled(id);
        }
        if (plan.dates().chosen()) {
            extensions.granted(id).ifPresent(extensionWorkflow::rescheduled);
        }
    }

    private void follow(PeriodPlan plan, String actor, String reason) {
        String code = plan.before().code().toString();
        var held = periods.lock(code);
        if (plan.moves()) {
            round.reschedule(held, plan.dates(), plan.step().at(), actor, reason);
        }
        periodWorkflow.rescheduled(code);
    }
}
