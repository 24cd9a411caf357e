package vn.tiendo.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.tiendo.dashboard.ReportView;
import vn.tiendo.dashboard.ReportView.EntryView;
import vn.tiendo.deadline.Extension;
import vn.tiendo.report.Decision;
import vn.tiendo.report.Decision.Verdict;
import vn.tiendo.report.DraftChange;
import vn.tiendo.report.PaperHandIn;
import vn.tiendo.report.Part;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Narrative;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.report.ReportContent.TaskProgress;
import vn.tiendo.report.Stage;
import vn.tiendo.report.Unlock;
import vn.tiendo.review.Remarks;
import vn.tiendo.target.IndicatorVersion.Measure;

/** One report on its way; each verb is done by whose desk it is, unless the story names somebody else. */
public class Paper {

    public static final String EXPLANATION = "Tổng hợp từ cơ sở; nguồn: hệ thống báo cáo của ngành";

    private final Province province;
    private final Report.Id id;
    private final ProcessInstance process;

    Paper(Province province, Report.Id id) {
        this.province = province;
        this.id = id;
        this.process = province.process(id.toString());
    }

    public Report.Id id() {
        return id;
    }

    /** The instance that carries it, also after it ended. */
    public ProcessInstance process() {
        return process;
    }

    public ReportView seenBy(String username) {
        return province.views.of(id, null, province.person(username));
    }

    /** As the inspectorate reads it. */
    public ReportView now() {
        return seenBy("auditor");
    }

    public ReportView version(int version) {
        return province.views.of(id, version, province.person("auditor"));
    }

    public EntryView figure(int version, String indicator) {
        return version(version).entries().stream()
                .filter(entry -> entry.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    public Paper drafted() {
        return draftedBy(clerk(), EXPLANATION);
    }

    /** Every figure and task that the unit owes, filled in completely. */
    public Paper draftedBy(String who, String explanation) {
        var blank = now();
        var entries = blank.entries().stream()
                .map(entry -> filled(entry, explanation))
                .toList();
        var tasks = blank.tasks().stream()
                .map(task -> new TaskProgress(task.task(), 40, explanation, null, null))
                .toList();
        var narrative = new Narrative(explanation, null, null, null, null, null);
        return written(who, new DraftChange(entries, tasks, narrative, true));
    }

    /** Writes exactly this; null parts stay as they are. */
    public Paper written(String who, List<Entry> entries, List<TaskProgress> tasks, Narrative narrative) {
        return written(who, DraftChange.of(entries, tasks, narrative));
    }

    public Paper written(String who, DraftChange change) {
        province.drafts.save(id, province.person(who), now().lockVersion(), change);
        return this;
    }

    public Paper submitted() {
        return submittedBy(clerk());
    }

    /** Declares that it holds no state secrets, and hands in. */
    public Paper submittedBy(String who) {
        province.reports.submit(id, province.person(who), true, now().lockVersion());
        return this;
    }

    public Paper endorsed() {
        return decided(Stage.ENDORSEMENT, head(), Verdict.ENDORSE, null);
    }

    public Paper confirmed() {
        return decided(Stage.REVIEW, Province.REVIEWER, Verdict.CONFIRM, null);
    }

    public Paper approved() {
        return decided(Stage.APPROVAL, Province.APPROVER, Verdict.APPROVE, null);
    }

    public Paper approvedWithDirective(String directive) {
        province.reviews.decide(
                id,
                Stage.APPROVAL,
                province.person(Province.APPROVER),
                new Decision(Verdict.APPROVE, null, directive),
                null);
        return this;
    }

    public Paper returnedByHead(String reason) {
        return decided(Stage.ENDORSEMENT, head(), Verdict.RETURN, reason);
    }

    /** Sở TT&TT asks for a supplement. */
    public Paper returnedByReviewer(String reason, Remarks.Note... remarks) {
        return decided(Stage.REVIEW, Province.REVIEWER, Verdict.RETURN, reason, remarks);
    }

    public Paper returnedByApprover(String reason) {
        return decided(Stage.APPROVAL, Province.APPROVER, Verdict.RETURN, reason);
    }

    public Paper decided(Stage desk, String who, Verdict verdict, String reason, Remarks.Note... remarks) {
        province.reviews.decide(
                id,
                desk,
                province.person(who),
                new Decision(verdict, reason, null),
                remarks.length == 0 ? null : List.of(remarks));
        return this;
    }

    public Paper recalledBy(String who, String reason) {
        province.reports.recall(id, province.person(who), reason);
        return this;
    }

    /** The unit asks for a later due date. @return the request's number */
    public int asksUntil(Instant day, String reason) {
        return asksUntil(clerk(), day, reason);
    }

    public int asksUntil(String who, Instant day, String reason) {
        return province.extensions.ask(id, province.person(who), day, reason).number();
    }

    public Paper granted(int request, String who) {
        return extensionDecided(request, who, Extension.Verdict.GRANT, null);
    }

    public Paper extensionDecided(int request, String who, Extension.Verdict verdict, String reason) {
        province.extensions.decide(id, request, province.person(who), verdict, reason);
        return this;
    }

    public Paper withdraws(int request) {
        province.extensions.withdraw(id, request, province.person(clerk()));
        return this;
    }

    /** Sở TT&TT records that it came on paper. */
    public Paper cameOnPaper(PaperHandIn.Kind kind, String number, LocalDate date) {
        province.papers.record(id, province.person(Province.REVIEWER), kind, number, date, null);
        return this;
    }

    /** Somebody looks into it at the desk where it lies. */
    public Paper openedBy(String who) {
        province.reports.open(id, province.person(who));
        return this;
    }

    /** Sent back, with a day for the answer that the decider chose. */
    public Paper returnedBy(String who, Stage desk, String reason, Instant answerDueAt) {
        province.reviews.decide(
                id, desk, province.person(who), new Decision(Verdict.RETURN, reason, null, answerDueAt), null);
        return this;
    }

    /** Asks to have parts opened, or opens them, whoever it is. @return the request's number */
    public int unlocked(String who, String reason, Part... parts) {
        return province.unlocks
                .open(id, province.person(who), List.of(parts), reason)
                .number();
    }

    public Paper unlockDecided(int request, String who, Unlock.Verdict verdict, String reason) {
        province.unlocks.decide(id, request, province.person(who), verdict, reason);
        return this;
    }

    public Paper textsCopied(String... sections) {
        province.copies.copy(id, province.person(clerk()), List.of(sections));
        return this;
    }

    /** Drafted, handed in and endorsed: lies at Sở TT&TT. */
    public Paper sentUp() {
        return drafted().submitted().endorsed();
    }

    public String clerk() {
        return Province.clerkOf(id.unit());
    }

    public String head() {
        return Province.headOf(id.unit());
    }

    private static Entry filled(EntryView entry, String explanation) {
        boolean ratio = entry.measure() == Measure.RATIO;
        return new Entry(
                entry.indicator(),
                0,
                Status.REPORTED,
                ratio ? BigDecimal.valueOf(300) : null,
                ratio ? BigDecimal.valueOf(1000) : null,
                entry.measure() == Measure.OFFICIAL ? new BigDecimal("12.5") : null,
                explanation);
    }
}
