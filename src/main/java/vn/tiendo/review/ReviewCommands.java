package vn.tiendo.review;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Decision;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.ReportWorkflow;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;

/** Decisions for callers outside the engine: they complete the task, and the task's listener decides. */
@Service
@Transactional
public class ReviewCommands {

    private final Reports reports;
    private final ReportAccess access;
    private final ReportWorkflow workflow;
    private final Remarks remarks;

    ReviewCommands(Reports reports, ReportAccess access, ReportWorkflow workflow, Remarks remarks) {
        this.reports = reports;
        this.access = access;
        this.workflow = workflow;
        this.remarks = remarks;
    }

    /**
     * @param notes remarks on figures, on the review desk only; null leaves the saved ones
     * @throws vn.tiendo.shared.DomainException as {@link Decisions#decide}
     */
    public void decide(Report.Id id, Stage desk, Person decider, Decision decision, List<Remarks.Note> notes) {
        access.requireDesk(desk, decider, id);
        reports.lock(id).require(desk.state());
        if (notes != null && desk == Stage.REVIEW) {
            remarks.replace(id, decider, notes);
        }
        workflow.complete(id, desk, decider.username(), decision);
    }
}
