package vn.tiendo.report;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.organization.Unit;
import vn.tiendo.period.Period;
import vn.tiendo.period.Periods;
import vn.tiendo.report.ReportChanged.Action;
import vn.tiendo.target.Targets;

/**
 * Gives every unit that owes something its report of a period, and ends the ones never handed in. Works in bounded
 * batches: what is still missing is read from the tables, so a repeated or interrupted run does each unit exactly once.
 */
@Service
@Transactional
public class ReportOpening {

    private static final int BATCH = 100;

    private final Reports reports;
    private final ReportContents contents;
    private final ReportLog log;
    private final ReportLifecycle lifecycle;
    private final ReportWorkflow workflow;
    private final Periods periods;
    private final Targets targets;
    private final Clock clock;
    private final String reviewingUnit;

    ReportOpening(
            Reports reports,
            ReportContents contents,
            ReportLog log,
            ReportLifecycle lifecycle,
            ReportWorkflow workflow,
            Periods periods,
            Targets targets,
            Clock clock,
            @Value("${tiendo.organization.reviewing-unit}") String reviewingUnit) {
        this.reports = reports;
        this.contents = contents;
        this.log = log;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.periods = periods;
        this.targets = targets;
        this.clock = clock;
        this.reviewingUnit = reviewingUnit;
    }

    /** Opens the next batch; call again until {@link #allOpened} says so. */
    public void openBatch(String periodCode) {
        var period = periods.lock(periodCode);
        missing(periodCode).stream().limit(BATCH).forEach(unit -> open(period, unit));
    }

    public boolean allOpened(String periodCode) {
        return missing(periodCode).isEmpty();
    }

    /** Ends the next batch of reports that were never handed in; call again until {@link #allClosed} says so. */
    public void closeBatch(String periodCode) {
        for (var id : reports.closable(periodCode, clock.instant(), BATCH)) {
            if (lifecycle.close(id)) {
                workflow.periodClosed(id);
            }
        }
    }

    public boolean allClosed(String periodCode) {
        return reports.closable(periodCode, clock.instant(), 1).isEmpty();
    }

    /** Ends a report that was granted a day after the closing of its period and let it pass; else nothing happens. */
    public void closeExtended(Report.Id id) {
        var report = reports.lock(id);
        boolean over = !report.dates().due().isAfter(clock.instant());
        boolean closed = periods.get(id.period()).state() != Period.State.OPEN;
        if (over && closed && lifecycle.close(id)) {
            workflow.periodClosed(id);
        }
    }

    private List<Unit> missing(String periodCode) {
        var present = new HashSet<>(reports.unitsWithReport(periodCode));
        return targets.owing().stream()
                .filter(unit -> !present.contains(unit.code()))
                .toList();
    }

    private void open(Period period, Unit unit) {
        var id = new Report.Id(period.code().toString(), unit.code());
        var report = Report.opened(
                id,
                period.dates().unitDueAt(),
                period.dates().reviewDueAt(),
                period.dates().approvalDueAt(),
                unit.code().equals(reviewingUnit));
        reports.add(report);
        contents.createBlank(id, targets.owedBy(unit.code()));
        log.record(new ReportChanged(
                id,
                clock.instant(),
                period.openedBy(),
                Action.OPENED,
                null,
                null,
                report.state(),
                null,
                null,
                report.round(),
                report.version()));
        workflow.start(id);
    }
}
