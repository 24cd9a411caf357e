package vn.tiendo.target;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.TransactionLocal;

/** Indicators with all their versions. */
@Component
class IndicatorTable {

    private final JdbcClient jdbc;
    private final BigDecimal exceededFactor;
    private final TransactionLocal<List<IndicatorVersion>> versions = new TransactionLocal<>(this::read);

    IndicatorTable(JdbcClient jdbc, TargetProperties properties) {
        this.jdbc = jdbc;
        this.exceededFactor =
                properties.exceededMarginPercent().movePointLeft(2).add(BigDecimal.ONE);
    }

    /** By the catalogue's order, then by version. */
    List<IndicatorVersion> versions() {
        return versions.get();
    }

    void add(int ordinal, IndicatorVersion first, List<Expansion.Member> leads, List<Expansion.Member> coordinators) {
        jdbc.sql("insert into indicator (code, ordinal, pillar, parent_code) values (?, ?, ?, ?)")
                .params(Arrays.asList(
                        first.code(), ordinal, first.pillar(), first.indicator().parent()))
                .update();
        jdbc.sql("""
                insert into indicator_version (indicator_code, version, valid_from, valid_to, name, name_en, measured_in,
                    comparator, comparator_basis, target, direction, deadline, lead_basis, measured_by, reporting_scope,
                    aggregation, numerator_name, denominator_name, notes, source_quote)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        first.code(),
                        first.version(),
                        first.validFrom(),
                        first.validTo(),
                        first.name(),
                        first.nameEn(),
                        first.unit(),
                        first.comparator().name(),
                        first.comparatorBasis(),
                        first.target(),
                        first.direction(),
                        first.deadline(),
                        first.responsibility().leadBasis(),
                        first.measuredBy(),
                        first.reportingScope(),
                        first.aggregation().name(),
                        first.numeratorName(),
                        first.denominatorName(),
                        first.notes(),
                        first.sourceQuote()))
                .update();
        leads.forEach(member -> assign(first, AssignmentRow.LEAD, member));
        coordinators.forEach(member -> assign(first, AssignmentRow.COORDINATE, member));
        versions.forget();
    }

    /** For the first version of an indicator that has none yet: later ones belong to whoever made the version. */
    void addChecks(String code, Checks checks, String basis) {
        jdbc.sql("""
                insert into indicator_check (indicator_code, version, share, cumulative, change_limit, outlier_factor, basis)
                select code, 1, ?, ?, ?, ?, ? from indicator i
                where code = ? and not exists (select 1 from indicator_check c where c.indicator_code = i.code)""")
                .params(Arrays.asList(
                        checks.share(), checks.cumulative(), checks.changeLimit(), checks.outlierFactor(), basis, code))
                .update();
        versions.forget();
    }

    private void assign(IndicatorVersion version, String duty, Expansion.Member member) {
        jdbc.sql("""
                insert into indicator_assignment (indicator_code, version, duty, unit_code, via_group, ordinal)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        version.code(),
                        version.version(),
                        duty,
                        member.unitCode(),
                        member.viaGroup(),
                        member.ordinal()))
                .update();
    }

    void addConflict(String code, String other) {
        String smaller = code.compareTo(other) < 0 ? code : other;
        String larger = smaller.equals(code) ? other : code;
        jdbc.sql("""
                insert into indicator_conflict (code_a, code_b)
                select a.code, b.code from indicator a, indicator b
                where a.code = ? and b.code = ?
                  and not exists (select 1 from indicator_conflict c where c.code_a = a.code and c.code_b = b.code)""").params(smaller, larger).update();
        versions.forget();
    }

    void addLaterLead(String code, LocalDate since, String unitCode) {
        jdbc.sql("insert into indicator_later_lead (indicator_code, since, unit_code) values (?, ?, ?)")
                .params(code, since, unitCode)
                .update();
    }

    private List<IndicatorVersion> read() {
        Map<String, List<AssignmentRow>> assigned =
                jdbc.sql("""
                select a.indicator_code || '#' || a.version as assigned_to, a.duty, a.unit_code, a.via_group
                from indicator_assignment a join unit u on u.code = a.unit_code
                order by a.ordinal, u.ordinal, u.code""").query(AssignmentRow::read).list().stream().collect(groupingBy(AssignmentRow::of));
        Map<String, List<Conflict>> conflicts = jdbc
                .sql("select code_a, code_b from indicator_conflict")
                .query((row, n) -> new Conflict(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(conflict -> Stream.of(conflict, new Conflict(conflict.other, conflict.code)))
                .collect(groupingBy(Conflict::code));
        return jdbc.sql("""
                select i.pillar, i.parent_code, v.*, c.share, c.cumulative, c.change_limit, c.outlier_factor
                from indicator i join indicator_version v on v.indicator_code = i.code
                left join indicator_check c on c.indicator_code = v.indicator_code and c.version = v.version
                order by i.ordinal, i.code, v.version""")
                .query((row, n) -> version(row, assigned, conflicts))
                .list();
    }

    private record Conflict(String code, String other) {}

    private IndicatorVersion version(
            ResultSet row, Map<String, List<AssignmentRow>> assigned, Map<String, List<Conflict>> conflicts)
            throws SQLException {
        String code = row.getString("indicator_code");
        int version = row.getInt("version");
        BigDecimal target = plain(row.getBigDecimal("target"));
        List<String> conflictsWith = conflicts.getOrDefault(code, List.of()).stream()
                .map(Conflict::other)
                .sorted()
                .toList();
        return new IndicatorVersion(
                new Indicator(code, row.getString("pillar"), row.getString("parent_code"), conflictsWith),
                version,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("measured_in"),
                IndicatorVersion.Comparator.valueOf(row.getString("comparator")),
                row.getString("comparator_basis"),
                target,
                target == null ? null : plain(target.multiply(exceededFactor)),
                row.getString("direction"),
                row.getObject("deadline", LocalDate.class),
                AssignmentRow.responsibility(
                        assigned.getOrDefault(code + "#" + version, List.of()), row.getString("lead_basis")),
                row.getString("measured_by"),
                row.getString("reporting_scope"),
                IndicatorVersion.Aggregation.valueOf(row.getString("aggregation")),
                row.getString("numerator_name"),
                row.getString("denominator_name"),
                row.getString("notes"),
                row.getString("source_quote"),
                checks(row));
    }

    private static Checks checks(ResultSet row) throws SQLException {
        if (row.getObject("share") == null) {
            return Checks.none();
        }
        return new Checks(
                row.getBoolean("share"),
                row.getBoolean("cumulative"),
                plain(row.getBigDecimal("change_limit")),
                plain(row.getBigDecimal("outlier_factor")));
    }

    /** The column has four decimals; people wrote 70, not 70.0000 and not 7E+1. */
    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
