package vn.tiendo.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.period.PeriodCode;
import vn.tiendo.report.Yardstick.Earlier;

/** The figures of earlier periods of the same kind that UBND approved. */
@Repository
public class EarlierFigures {

    private final JdbcClient jdbc;

    EarlierFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By indicator code, newest first, at most {@link Yardstick#REMEMBERED}; indicators without any are missing. */
    public Map<String, List<Earlier>> of(String unit, PeriodCode period) {
        Map<String, List<Earlier>> earlier = new HashMap<>();
        jdbc.sql("select * from (select e.indicator_code, e.numerator, e.denominator, e.figure, r.period_code,"
                        + " row_number() over (partition by e.indicator_code order by p.to_date desc) as nth"
                        + " from report r join period p on p.code = r.period_code"
                        + " join report_entry e on e.report_id = r.id and e.version = r.version"
                        + " where r.unit_code = :unit and p.kind = :kind and p.to_date < :to"
                        + " and r.state = 'APPROVED' and e.figure is not null) before"
                        + " where nth <= :remembered order by indicator_code, nth")
                .param("unit", unit)
                .param("kind", period.kind().name())
                .param("to", period.to())
                .param("remembered", Yardstick.REMEMBERED)
                .query(row -> {
                    earlier.computeIfAbsent(row.getString("indicator_code"), code -> new ArrayList<>())
                            .add(new Earlier(
                                    row.getString("period_code"),
                                    row.getBigDecimal("numerator"),
                                    row.getBigDecimal("denominator"),
                                    row.getBigDecimal("figure")));
                });
        return earlier;
    }
}
