package vn.tiendo.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.deadline.Timeliness;
import vn.tiendo.report.Finding;
import vn.tiendo.report.PaperHandIn;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportContent.Narrative;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.report.Stage;
import vn.tiendo.report.Unlock;
import vn.tiendo.target.IndicatorVersion.Aggregation;
import vn.tiendo.target.IndicatorVersion.Comparator;
import vn.tiendo.target.IndicatorVersion.Measure;
import vn.tiendo.target.Result;

/**
 * A report as one person sees it: what it says, where it stands, what happened, and what this person may do now.
 *
 * @param askable codes of the figures and tasks about which this person may ask other units; empty for a reader
 */
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
        Name savedBy,
        Instant savedAt,
        Declaration declaration,
        boolean selfReported,
        People people,
        List<EntryView> entries,
        List<TaskView> tasks,
        Narrative narrative,
        List<SectionView> sections,
        EarlierNarrative previousNarrative,
        List<RemarkView> remarks,
        List<Step> history,
        List<SentVersion> versions,
        List<ExtensionView> extensions,
        List<UnlockView> unlocks,
        Paper handIn,
        Opening opening,
        List<EvidenceView> evidence,
        List<ContributionView> contributions,
        List<String> askable,
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
        RECORD_PAPER,
        /** Ask to have more opened than what a return marked. */
        ASK_UNLOCK,
        /** Open more. */
        UNLOCK
    }

    /** Who had a hand in it so far. Null for desks not passed yet. */
    public record People(List<Name> authors, Name endorser, Name reviewer, Name approver) {}

    public record Name(String username, String fullName) {}

    /** Who declared that the present version holds no state secrets; null while nobody has. */
    public record Declaration(String username, String fullName, Instant at) {}

    /**
     * One figure with the definition it answers.
     *
     * @param exceededAt from which value on the target counts as exceeded; null where there is no number
     * @param series the last approved figures of the same kind of period, oldest first, at most six
     * @param findings what the rules say about it now
     * @param open false while a return that marked other parts keeps it locked
     * @param before what the round before said; null in the first round
     * @param result as of the end of the period
     */
    public record EntryView(
            String indicator,
            int indicatorVersion,
            String name,
            String pillar,
            String unit,
            Comparator comparator,
            BigDecimal target,
            BigDecimal exceededAt,
            LocalDate deadline,
            Aggregation aggregation,
            Measure measure,
            String numeratorName,
            String denominatorName,
            Status status,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String explanation,
            String source,
            BigDecimal previousValue,
            BigDecimal previousNumerator,
            String previousPeriod,
            List<Point> series,
            Limits limits,
            List<Finding> findings,
            boolean open,
            FigureBefore before,
            Result result) {}

    /** One figure of an earlier period. */
    public record Point(String period, BigDecimal value) {}

    /** The thresholds of the rules for this figure; null numbers are not looked at. */
    public record Limits(
            boolean share, boolean cumulative, BigDecimal changeLimit, BigDecimal usualLow, BigDecimal usualHigh) {}

    public record FigureBefore(
            Status status,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String explanation,
            String source) {}

    /** @param open as for a figure @param before likewise */
    public record TaskView(
            String task,
            String name,
            String pillar,
            LocalDate deadline,
            Integer progress,
            String result,
            String difficulties,
            String proposals,
            boolean open,
            TaskBefore before) {}

    public record TaskBefore(Integer progress, String result, String difficulties, String proposals) {}

    /**
     * What is to be said of a section beside its text.
     *
     * @param copiedFrom the period its text was copied from and not edited since; null for one's own words
     * @param before its text in the round before; null in the first round and where nothing was written
     */
    public record SectionView(String section, boolean open, String copiedFrom, String before) {}

    /** From which period texts can be copied, and which; null when there is none. */
    public record EarlierNarrative(String period, List<String> sections) {}

    /** @param indicator the figure it is about, or the task, or the section; all null for the report as a whole */
    public record RemarkView(
            String indicator,
            String task,
            String section,
            String text,
            String author,
            String authorName,
            int round,
            int version,
            Instant at,
            boolean published) {}

    /** @param mayDecide this reader may grant or refuse it now */
    public record UnlockView(
            int number,
            List<String> indicators,
            List<String> tasks,
            List<String> sections,
            String reason,
            Unlock.State state,
            String requestedByName,
            Instant requestedAt,
            String decidedByName,
            Instant decidedAt,
            String decisionReason,
            boolean mayDecide) {}

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
