package vn.tiendo.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * One unit's duty for one thing, as stored.
 *
 * @param of key of what is assigned
 * @param duty LEAD, COORDINATE or OWN
 * @param viaGroup the group the source states instead; null when it states the unit
 */
record AssignmentRow(String of, String duty, String unitCode, String viaGroup) {

    static final String LEAD = "LEAD";
    static final String COORDINATE = "COORDINATE";
    static final String OWN = "OWN";

    /** Reads the columns {@code assigned_to, duty, unit_code, via_group}. */
    static AssignmentRow read(ResultSet row, int number) throws SQLException {
        return new AssignmentRow(
                row.getString("assigned_to"),
                row.getString("duty"),
                row.getString("unit_code"),
                row.getString("via_group"));
    }

    /** The rows must come in the order of the stated list. */
    static Responsibility responsibility(List<AssignmentRow> rows, String leadBasis) {
        return new Responsibility(
                units(rows, LEAD), units(rows, COORDINATE), stated(rows, LEAD), stated(rows, COORDINATE), leadBasis);
    }

    static List<String> units(List<AssignmentRow> rows, String duty) {
        return of(rows, duty).map(AssignmentRow::unitCode).toList();
    }

    static List<String> stated(List<AssignmentRow> rows, String duty) {
        return of(rows, duty)
                .map(row -> row.viaGroup == null ? row.unitCode : row.viaGroup)
                .distinct()
                .toList();
    }

    private static Stream<AssignmentRow> of(List<AssignmentRow> rows, String duty) {
        return rows.stream().filter(row -> row.duty.equals(duty));
    }
}
