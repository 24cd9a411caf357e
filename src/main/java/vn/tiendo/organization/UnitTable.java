package vn.tiendo.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.TransactionLocal;
import vn.tiendo.shared.catalogue.CatalogueProperties;

@Component
class UnitTable implements Units {

    private static final String VERSIONS = """
            select v.*, (select min(s.to_code) from unit_succession s where s.from_code = v.unit_code
                         having count(*) = 1) as successor
            from unit u join unit_version v on v.unit_code = u.code""";

    private static final String ORDER = " order by u.ordinal, u.code, v.version";

    private static final int FEW = 3;

    private final JdbcClient jdbc;
    private final LocalDate asOf;
    private final TransactionLocal<Map<String, Unit>> units = new TransactionLocal<>(this::read);

    /** A transaction about one report asks for one unit or two; ten thousand rows each time would be most of its work. */
    private final TransactionLocal<Map<String, Optional<Unit>>> few = new TransactionLocal<>(LinkedHashMap::new);

    UnitTable(JdbcClient jdbc, CatalogueProperties properties) {
        this.jdbc = jdbc;
        this.asOf = properties.asOf();
    }

    @Override
    public List<Unit> all() {
        return List.copyOf(units.get().values());
    }

    @Override
    public List<Unit> inForce() {
        return select(unit -> unit.kind() != UnitKind.GROUP);
    }

    @Override
    public List<Unit> reporting() {
        return members(ALL);
    }

    @Override
    public Optional<Unit> find(String code) {
        var known = few.get();
        return known.containsKey(code) || known.size() < FEW
                ? known.computeIfAbsent(code, this::readOne)
                : Optional.ofNullable(units.get().get(code));
    }

    @Override
    public Unit byCode(String code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    @Override
    public List<Unit> members(String groupCode) {
        return switch (groupCode) {
            case ALL -> select(unit -> unit.isProvincialReporter() || unit.kind() == UnitKind.DISTRICT_COMMITTEE);
            case PROVINCIAL -> select(Unit::isProvincialReporter);
            case DISTRICTS -> select(unit -> unit.kind() == UnitKind.DISTRICT_COMMITTEE);
            case CONCERNED -> List.of();
            default -> throw unknown(groupCode);
        };
    }

    /** A unit as the catalogue brings it, with what is kept beside it. */
    record Line(int ordinal, Unit unit, String namedIn, String confidence) {}

    void add(List<Line> lines) {
        lines.forEach(line -> jdbc.sql("insert into unit (code, ordinal, named_in) values (?, ?, ?)")
                .params(line.unit().code(), line.ordinal(), line.namedIn())
                .update());
        lines.forEach(this::addVersion);
        units.forget();
        few.forget();
    }

    private void addVersion(Line line) {
        Unit unit = line.unit();
        jdbc.sql("""
                insert into unit_version (unit_code, version, kind, name, short_name, name_en, parent_code, doc_symbol,
                    gso_code, system_roles, valid_from, valid_to, note, confidence)
                values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        unit.code(),
                        unit.kind().name(),
                        unit.name(),
                        unit.shortName(),
                        unit.nameEn(),
                        unit.parent(),
                        unit.docSymbol(),
                        unit.gsoCode(),
                        String.join(";", unit.systemRoles()),
                        unit.validFrom(),
                        unit.validTo(),
                        unit.note(),
                        line.confidence()))
                .update();
        if (unit.successor() != null) {
            jdbc.sql("insert into unit_succession (from_code, to_code, since) values (?, ?, ?)")
                    .params(unit.code(), unit.successor(), unit.validTo().plusDays(1))
                    .update();
        }
    }

    private List<Unit> select(Predicate<Unit> which) {
        return units.get().values().stream()
                .filter(unit -> unit.inForceOn(asOf))
                .filter(which)
                .toList();
    }

    private static DomainException unknown(String code) {
        return new DomainException(DomainException.Kind.NOT_FOUND, "unit-unknown", code);
    }

    private Map<String, Unit> read() {
        return onePerCode(jdbc.sql(VERSIONS + ORDER).query(UnitTable::unit).list());
    }

    private Optional<Unit> readOne(String code) {
        var versions = jdbc.sql(VERSIONS + " where u.code = :code" + ORDER)
                .param("code", code)
                .query(UnitTable::unit)
                .list();
        return Optional.ofNullable(onePerCode(versions).get(code));
    }

    /** The version in force, else the latest. */
    private Map<String, Unit> onePerCode(List<Unit> versions) {
        var byCode = new LinkedHashMap<String, Unit>();
        versions.forEach(next -> byCode.merge(next.code(), next, (had, now) -> had.inForceOn(asOf) ? had : now));
        return byCode;
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getString("unit_code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("name_en"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("parent_code"),
                row.getString("doc_symbol"),
                row.getString("gso_code"),
                List.of(row.getString("system_roles").split(";")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("successor"),
                row.getString("note"));
    }
}
