package vn.tiendo.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.report.Part.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/** What of a version may be written in: all of it, unless a return marked parts. */
@Repository
public class OpenParts {

    private final JdbcClient jdbc;

    OpenParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return empty when everything is open */
    public Optional<Set<Part>> of(Report report) {
        if (report.version() == 1) {
            return Optional.empty();
        }
        Set<Part> open = new HashSet<>(
                jdbc.sql("select kind, code from report_open_part where report_id = :id and version = :version")
                        .param("id", report.id().toString())
                        .param("version", report.version())
                        .query((row, n) -> new Part(Kind.valueOf(row.getString("kind")), row.getString("code")))
                        .list());
        return open.isEmpty() ? Optional.empty() : Optional.of(open);
    }

    /** @throws InvalidFields when the part is locked */
    public void require(Report report, Part part) {
        require(report, List.of(part));
    }

    /** @throws InvalidFields naming each part that is locked */
    void require(Report report, Collection<Part> touched) {
        var problems = of(report)
                .map(open -> touched.stream()
                        .filter(part -> !open.contains(part))
                        .map(part -> FieldProblem.of(part.path(), "part-locked"))
                        .toList())
                .orElse(List.of());
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    /** Opens parts of a version; the first ones lock the rest. None leave everything open. */
    void open(Report.Id report, int version, Collection<Part> parts) {
        for (var part : parts) {
            jdbc.sql(
                            "insert into report_open_part (report_id, version, kind, code) select id, :version, :kind, :code"
                                    + " from report where id = :id and not exists (select 1 from report_open_part o"
                                    + " where o.report_id = :id and o.version = :version and o.kind = :kind and o.code = :code)")
                    .param("id", report.toString())
                    .param("version", version)
                    .param("kind", part.kind().name())
                    .param("code", part.code())
                    .update();
        }
    }

    /** Taken back, or returned inside the unit: what was locked stays locked. */
    void copyToNext(Report.Id report, int version) {
        jdbc.sql(
                        "insert into report_open_part (report_id, version, kind, code) select report_id, version + 1, kind, code"
                                + " from report_open_part where report_id = :id and version = :version")
                .param("id", report.toString())
                .param("version", version)
                .update();
    }
}
