package vn.tiendo.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.deadline.Timeliness;
import vn.tiendo.report.PaperHandIn;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportContent.Narrative;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.report.Stage;
import vn.tiendo.target.IndicatorVersion.Aggregation;
import vn.tiendo.target.IndicatorVersion.Comparator;
import vn.tiendo.target.Result;

/** A report as one person sees it: what it says, where it stands, what happened, and what this person may do now. */
public record ReportView(
        String id,
        String period,
        LocalDate periodFrom,
        LocalDate periodTo,
        String unit,
        String unitName,
        State state,
        Timeliness timeliness,
        Instant originalDueAt,
        Instant dueAt,
        int workingDaysLeft,
        Instant returnDueAt,
        Instant reviewDueAt,
        Instant approvalDueAt,
        Instant submittedAt,
        int round,
        int version,
        int lockVersion,
        boolean selfReported,
        People people,
        List<EntryView> entries,
        List<TaskView> tasks,
        Narrative narrative,
        List<RemarkView> remarks,
        List<Step> history,
        List<SentVersion> versions,
        List<ExtensionView> extensions,
        Paper handIn,
        Opening opening,
        List<ContributionView> contributions,
        List<Action> allowedActions) {

    /** What may be done with a report. */
    public enum Action {
        EDIT,
        SUBMIT,
        ENDORSE,
        CONFIRM,
        APPROVE,
        RETURN,
        RECALL,
        /** Ask for a later due date. */
        EXTEND,
        /** Record that it came on paper. */
        RECORD_PAPER
    }

    /** Who had a hand in it so far. Null for desks not passed yet. */
    public record People(List<Name> authors, Name endorser, Name reviewer, Name approver) {}

    public record Name(String username, String fullName) {}

    /** One figure with the definition it answers. @param result as of the end of the period */
    public record EntryView(
            String indicator,
            String name,
            String pillar,
            String unit,
            Comparator comparator,
            BigDecimal target,
            LocalDate deadline,
            Aggregation aggregation,
            String numeratorName,
            String denominatorName,
            Status status,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String explanation,
            BigDecimal previousValue,
            String previousPeriod,
            Result result) {}

    public record TaskView(
            String task,
            String name,
            String pillar,
            LocalDate deadline,
            Integer progress,
            String result,
            String difficulties,
            String proposals) {}

    public record RemarkView(
            String indicator,
            String text,
            String author,
            String authorName,
            int round,
            int version,
            Instant at,
            boolean published) {}

    /** @param action a step of the report, or ESCALATED */
    public record Step(
            Instant at,
            String actor,
            String actorName,
            String action,
            Stage stage,
            State from,
            State to,
            String reason,
            String directive,
            int round,
            int version) {}

    /** How it came on paper; null when it did not. */
    public record Paper(
            PaperHandIn.Kind kind,
            String documentNumber,
            LocalDate documentDate,
            String note,
            String recordedByName,
            Instant recordedAt) {}

    /** Who looks at it at the desk where it lies; null while nobody has. */
    public record Opening(String username, String fullName, Instant at) {}

    public record SentVersion(int version, int round, Instant submittedAt, String submittedBy) {}
}
