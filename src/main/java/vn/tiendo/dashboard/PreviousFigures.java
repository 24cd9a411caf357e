package vn.tiendo.dashboard;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tiendo.period.Period;

/** The unit's figures of the newest earlier period of the same kind that UBND approved. */
@Component
class PreviousFigures {

    record Figure(String period, BigDecimal value) {}

    private final JdbcClient jdbc;

    PreviousFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By indicator code; indicators without an earlier approved figure are missing. */
    Map<String, Figure> of(String unit, Period period) {
        Map<String, Figure> newest = new HashMap<>();
        jdbc.sql("select e.indicator_code, e.figure, r.period_code from report r"
                        + " join period p on p.code = r.period_code"
                        + " join report_entry e on e.report_id = r.id and e.version = r.version"
                        + " where r.unit_code = :unit and p.kind = :kind and p.to_date < :to"
                        + " and r.state = 'APPROVED' and e.figure is not null order by p.to_date desc")
                .param("unit", unit)
                .param("kind", period.code().kind().name())
                .param("to", period.code().to())
                .query(row -> {
                    newest.putIfAbsent(
                            row.getString("indicator_code"),
                            new Figure(row.getString("period_code"), row.getBigDecimal("figure")));
                });
        return newest;
    }
}
