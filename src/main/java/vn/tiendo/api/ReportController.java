package vn.tiendo.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.dashboard.ReportView;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.report.Decision;
import vn.tiendo.report.Decision.Verdict;
import vn.tiendo.report.PaperCommands;
import vn.tiendo.report.PaperHandIn;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportCommands;
import vn.tiendo.report.Stage;
import vn.tiendo.review.Remarks;
import vn.tiendo.review.ReviewCommands;

/** One report: read it, decide, take back. Every command answers with the report as it is then. */
@RestController
@RequestMapping("/api/v1/reports/{id}")
class ReportController {

    record Endorsement(Verdict verdict, String reason) {}

    /** @param answerDueAt only with a RETURN: when the answer is due; null for the default */
    record Review(Verdict verdict, String reason, List<Remarks.Note> remarks, Instant answerDueAt) {}

    /** @param answerDueAt as for a review */
    record Approval(Verdict verdict, String reason, String directive, Instant answerDueAt) {}

    record HandIn(PaperHandIn.Kind kind, String documentNumber, LocalDate documentDate, String note) {}

    record Recall(String reason) {}

    private final ReportAnswers answers;
    private final ReportCommands reports;
    private final ReviewCommands reviews;
    private final Remarks remarks;
    private final PaperCommands papers;
    private final CurrentUser user;

    ReportController(
            ReportAnswers answers,
            ReportCommands reports,
            ReviewCommands reviews,
            Remarks remarks,
            PaperCommands papers,
            CurrentUser user) {
        this.papers = papers;
        this.answers = answers;
        this.reports = reports;
        this.reviews = reviews;
        this.remarks = remarks;
        this.user = user;
    }

    @GetMapping
    ResponseEntity<ReportView> read(@PathVariable String id, @RequestParam(required = false) Integer version) {
        return answers.version(id, version);
    }

    @PostMapping("/endorsement")
    ResponseEntity<ReportView> endorse(@PathVariable String id, @RequestBody Endorsement body) {
        return decide(id, Stage.ENDORSEMENT, new Decision(body.verdict(), body.reason(), null), null);
    }

    @PutMapping("/remarks")
    ResponseEntity<ReportView> remark(@PathVariable String id, @RequestBody List<Remarks.Note> notes) {
        remarks.replace(Report.Id.of(id), user.get(), notes);
        return answers.now(id);
    }

    @PostMapping("/review")
    ResponseEntity<ReportView> review(@PathVariable String id, @RequestBody Review body) {
        return decide(
                id,
                Stage.REVIEW,
                new Decision(body.verdict(), body.reason(), null, body.answerDueAt()),
                body.remarks());
    }

    @PostMapping("/approval")
    ResponseEntity<ReportView> approve(@PathVariable String id, @RequestBody Approval body) {
        return decide(
                id,
                Stage.APPROVAL,
                new Decision(body.verdict(), body.reason(), body.directive(), body.answerDueAt()),
                null);
    }

    @PostMapping("/recall")
    ResponseEntity<ReportView> recall(@PathVariable String id, @RequestBody Recall body) {
        reports.recall(Report.Id.of(id), user.get(), body.reason());
        return answers.now(id);
    }

    /** Says that the caller looks at the report; counts at the desk where it lies, and ends its sender's recall. */
    @PostMapping("/opening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable String id) {
        reports.open(Report.Id.of(id), user.get());
    }

    /** Sở TT&TT records a report that came on paper. */
    @PostMapping("/paper-hand-in")
    ResponseEntity<ReportView> handInOnPaper(@PathVariable String id, @RequestBody HandIn body) {
        papers.record(
                Report.Id.of(id), user.get(), body.kind(), body.documentNumber(), body.documentDate(), body.note());
        return answers.now(id);
    }

    private ResponseEntity<ReportView> decide(String id, Stage desk, Decision decision, List<Remarks.Note> notes) {
        reviews.decide(Report.Id.of(id), desk, user.get(), decision, notes);
        return answers.now(id);
    }
}
