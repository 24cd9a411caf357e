package vn.tiendo.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import vn.tiendo.deadline.Timeliness;
import vn.tiendo.period.PeriodKind;
import vn.tiendo.report.Report.State;

/** Who kept the due dates of one period. Counted by the effective due date; the original one stands beside it. */
public record Punctuality(String period, PeriodKind kind, Instant unitDueAt, List<Line> units, Totals totals) {

    /** How a unit's report stands against its due date. */
    public enum Outcome {
        ON_TIME,
        LATE,
        /** Closed without a report, or still not there after the due date. */
        NOT_SUBMITTED,
        /** Not due yet. */
        OPEN
    }

    /** On paper: in an outage, or through the secret channel. */
    public enum HandIn {
        OUTAGE,
        SECRET
    }

    /**
     * One unit.
     *
     * @param reports how many it owes in the period
     * @param workingDaysLate whole working days after the due date: of the hand-in, of the closing, or until now; null
     *     unless it is late
     * @param extensions that were granted
     * @param returnRounds returns by Sở TT&TT or UBND
     * @param lateAnswers returns answered after their own date, or open after it
     * @param handIn null when it came through the program
     */
    public record Line(
            String report,
            String unit,
            String unitName,
            int reports,
            State state,
            Timeliness timeliness,
            Outcome outcome,
            Instant originalDueAt,
            Instant dueAt,
            Instant submittedAt,
            Integer workingDaysLate,
            int extensions,
            int extensionsRequested,
            int returnRounds,
            int lateAnswers,
            HandIn handIn) {}

    /** @param shareOnTime of the reports that were due, a ratio of sums; null while none was */
    public record Totals(int reports, int onTime, int late, int notSubmitted, int open, BigDecimal shareOnTime) {

        private static final int DIGITS = 4;

        static Totals of(int onTime, int late, int notSubmitted, int open) {
            int due = onTime + late + notSubmitted;
            return new Totals(
                    due + open,
                    onTime,
                    late,
                    notSubmitted,
                    open,
                    due == 0
                            ? null
                            : BigDecimal.valueOf(onTime).divide(BigDecimal.valueOf(due), DIGITS, RoundingMode.HALF_UP));
        }

        static Totals sum(List<Totals> all) {
            return of(
                    all.stream().mapToInt(Totals::onTime).sum(),
                    all.stream().mapToInt(Totals::late).sum(),
                    all.stream().mapToInt(Totals::notSubmitted).sum(),
                    all.stream().mapToInt(Totals::open).sum());
        }
    }

    /** The last periods of one kind, oldest first. @param unit null for all units together */
    public record Series(String unit, String unitName, PeriodKind kind, List<Point> periods, Totals totals) {}

    /** One period of a series. */
    public record Point(String period, Totals totals) {}
}
