package vn.tiendo.target;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.TransactionLocal;

/** Digital systems with who runs them. */
@Component
class SystemTable {

    private final JdbcClient jdbc;
    private final TransactionLocal<List<DigitalSystem>> systems = new TransactionLocal<>(this::read);

    SystemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the catalogue's order. */
    List<DigitalSystem> systems() {
        return systems.get();
    }

    void add(int ordinal, DigitalSystem system, List<Expansion.Member> owners) {
        jdbc.sql("insert into digital_system (code, ordinal, name, name_en, source_quote) values (?, ?, ?, ?, ?)")
                .params(system.code(), ordinal, system.name(), system.nameEn(), system.sourceQuote())
                .update();
        owners.forEach(member -> jdbc.sql("""
                insert into digital_system_owner (system_code, unit_code, via_group, ordinal) values (?, ?, ?, ?)""")
                .params(Arrays.asList(system.code(), member.unitCode(), member.viaGroup(), member.ordinal()))
                .update());
        system.relatedIndicators().forEach(indicator -> jdbc.sql(
                        "insert into digital_system_indicator (system_code, indicator_code) values (?, ?)")
                .params(system.code(), indicator)
                .update());
        systems.forget();
    }

    private List<DigitalSystem> read() {
        Map<String, List<AssignmentRow>> owners =
                jdbc.sql("""
                select o.system_code as assigned_to, 'OWN' as duty, o.unit_code, o.via_group
                from digital_system_owner o join unit u on u.code = o.unit_code
                order by o.ordinal, u.ordinal, u.code""").query(AssignmentRow::read).list().stream().collect(groupingBy(AssignmentRow::of));
        Map<String, List<String>> related =
                jdbc.sql("""
                select s.system_code, s.indicator_code
                from digital_system_indicator s join indicator i on i.code = s.indicator_code
                order by i.ordinal, i.code""").query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc.sql("select * from digital_system order by ordinal, code")
                .query((row, n) -> {
                    String code = row.getString("code");
                    List<AssignmentRow> owned = owners.getOrDefault(code, List.of());
                    return new DigitalSystem(
                            code,
                            row.getString("name"),
                            row.getString("name_en"),
                            AssignmentRow.units(owned, AssignmentRow.OWN),
                            AssignmentRow.stated(owned, AssignmentRow.OWN),
                            related.getOrDefault(code, List.of()),
                            row.getString("source_quote"));
                })
                .list();
    }
}
