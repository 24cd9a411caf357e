package vn.tiendo.report;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Person;
import vn.tiendo.period.Period;
import vn.tiendo.period.Periods;
import vn.tiendo.report.Report.State;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/** What the unit does with its report, for callers outside the engine: hand in, take back. */
@Service
@Transactional
public class ReportCommands {

    private final Reports reports;
    private final Drafts drafts;
    private final ReportAccess access;
    private final ReportLifecycle lifecycle;
    private final ReportWorkflow workflow;
    private final Periods periods;
    private final Directory directory;
    private final PaperHandIns papers;

    ReportCommands(
            Reports reports,
            Drafts drafts,
            ReportAccess access,
            ReportLifecycle lifecycle,
            ReportWorkflow workflow,
            Periods periods,
            Directory directory,
            PaperHandIns papers) {
        this.papers = papers;
        this.directory = directory;
        this.reports = reports;
        this.drafts = drafts;
        this.access = access;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.periods = periods;
    }

    /**
     * Hands in to the head. The rules run where the task is completed, see {@link ReportLifecycle#submit}.
     *
     * @param declared true to declare in the same step that the report holds no state secrets
     * @param basedOn the lock version of what the clerk declares that of; null is accepted only while nobody else has
     *     written last
     * @throws DomainException STALE or VERSION_REQUIRED, as for a draft, when somebody would declare what others wrote
     */
    public void submit(Report.Id id, Person clerk, boolean declared, Integer basedOn) {
        access.requireDesk(Stage.DRAFT, clerk, id);
        var report = reports.lock(id);
        report.require(State.DRAFT, State.RETURNED);
        if (declared) {
            Drafts.requireCurrent(report, clerk, basedOn);
            drafts.wrote(report, clerk, true);
        }
        workflow.complete(id, Stage.DRAFT, clerk.username(), Decision.SUBMIT);
    }

    /**
     * Takes the report back before the receiver opened or decided it: the clerk from the head, the unit from the
     * reviewing department, the reviewer from the approver.
     *
     * @throws DomainException FORBIDDEN for anybody but the sender, CONFLICT when it was decided already or somebody
     *     holds it (the refusal names who), or when the period has closed, since nothing would end the draft any more
     */
    public void recall(Report.Id id, Person sender, String reason) {
        access.requireVisible(sender, id);
        if (reason == null || reason.isBlank()) {
            throw new InvalidFields(List.of(FieldProblem.of("reason", "reason-missing")));
        }
        var report = reports.lock(id);
        var desk = Stage.of(report.state());
        if (desk == null || desk == Stage.DRAFT) {
            requireSomeSender(sender, id);
            throw new DomainException(Kind.CONFLICT, "nothing-to-recall", id, "state:" + report.state());
        }
        if (!maySendTo(desk, sender, id)) {
            throw new DomainException(Kind.FORBIDDEN, "recall-by-stranger", id);
        }
        requireNotSecret(id);
        if (report.opening() != null) {
            var holder = report.opening();
            throw new DomainException(Kind.CONFLICT, "recall-opened", id, directory.nameOf(holder.by()), holder.at());
        }
        if (desk != Stage.APPROVAL && periods.get(id.period()).state() != Period.State.OPEN) {
            throw new DomainException(Kind.CONFLICT, "recall-after-closing", id, id.period());
        }
        lifecycle.recall(report, desk, sender, reason.strip());
        workflow.recalled(id);
    }

    /** @throws DomainException CONFLICT for a report that came through the secret channel: it goes no other way back */
    private void requireNotSecret(Report.Id id) {
        if (papers.secret(id)) {
            throw new DomainException(Kind.CONFLICT, "secret-stays", id);
        }
    }

    /** Tells that somebody looks at the report. Counts at the desk where it lies, and for nobody else. */
    public void open(Report.Id id, Person person) {
        access.requireVisible(person, id);
        lifecycle.opened(id, person);
    }

    /** True for somebody whose desk sends to this one. */
    public boolean maySendTo(Stage desk, Person person, Report.Id id) {
        return switch (desk) {
            case DRAFT -> false;
            case ENDORSEMENT -> access.sitsAt(Stage.DRAFT, person, id);
            case REVIEW -> access.sitsAt(Stage.DRAFT, person, id) || access.sitsAt(Stage.ENDORSEMENT, person, id);
            case APPROVAL -> access.sitsAt(Stage.REVIEW, person, id);
        };
    }

    private void requireSomeSender(Person person, Report.Id id) {
        for (var desk : Stage.values()) {
            if (maySendTo(desk, person, id)) {
                return;
            }
        }
        throw new DomainException(Kind.FORBIDDEN, "recall-by-stranger", id);
    }
}
