package vn.tiendo.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.tiendo.deadline.Timeliness;
import vn.tiendo.period.Period;
import vn.tiendo.period.PeriodKind;
import vn.tiendo.report.Report;

/** A period with the count of its reports, as far as the reader may see them. */
public record PeriodView(
        String code,
        PeriodKind kind,
        LocalDate from,
        LocalDate to,
        LocalDate cutoff,
        Instant unitDueAt,
        Instant reviewDueAt,
        Instant approvalDueAt,
        Instant closesAt,
        Period.State state,
        Counts counts) {

    /** Every state and every timeliness is named, also with 0. */
    public record Counts(int total, Map<Report.State, Integer> byState, Map<Timeliness, Integer> byTimeliness) {}
}
