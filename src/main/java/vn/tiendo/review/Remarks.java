package vn.tiendo.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContents;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;
import vn.tiendo.shared.Sql;

/** Notes on figures. They wait unpublished while the reviewer works and stand for good once a decision is taken. */
@Service
@Transactional
public class Remarks {

    /** What a reviewer writes. @param indicator null for the report as a whole */
    public record Note(String indicator, String text) {}

    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final Reports reports;
    private final ReportContents contents;
    private final ReportAccess access;
    private final Clock clock;

    Remarks(JdbcClient jdbc, Reports reports, ReportContents contents, ReportAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.contents = contents;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Replaces the person's unpublished notes on the version under review.
     *
     * @throws InvalidFields for a figure the report does not have, or an empty or too long text
     */
    public void replace(Report.Id id, Person reviewer, List<Note> notes) {
        access.requireDesk(Stage.REVIEW, reviewer, id);
        var report = reports.lock(id);
        report.require(Stage.REVIEW.state());
        requireWellFormed(report, notes);
        jdbc.sql("delete from remark where report_id = :id and published = false and author = :author")
                .param("id", id.toString())
                .param("author", reviewer.username())
                .update();
        for (var note : notes) {
            jdbc.sql("insert into remark (report_id, version, round, indicator_code, content, author, at, published)"
                            + " values (:id, :version, :round, :indicator, :content, :author, :at, false)")
                    .param("id", id.toString())
                    .param("version", report.version())
                    .param("round", report.round())
                    .param("indicator", note.indicator())
                    .param("content", note.text().strip())
                    .param("author", reviewer.username())
                    .param("at", Sql.timestamp(clock.instant()))
                    .update();
        }
    }

    private void requireWellFormed(Report report, List<Note> notes) {
        var owed = contents.of(report.id(), report.version()).entries().stream()
                .map(Entry::indicator)
                .collect(Collectors.toSet());
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            var note = notes.get(i);
            if (note.indicator() != null && !owed.contains(note.indicator())) {
                problems.add(FieldProblem.of("remarks[" + i + "].indicator", "indicator-not-owed"));
            }
            if (note.text() == null || note.text().isBlank()) {
                problems.add(FieldProblem.of("remarks[" + i + "].text", "remark-empty"));
            } else if (note.text().length() > LONGEST) {
                problems.add(FieldProblem.of("remarks[" + i + "].text", "text-too-long", LONGEST));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    /** Makes the decider's own notes stand; another reviewer's unfinished ones stay theirs. */
    void publish(Report.Id id, int version, String author) {
        jdbc.sql("update remark set published = true where report_id = :id and version = :version"
                        + " and author = :author")
                .param("id", id.toString())
                .param("version", version)
                .param("author", author)
                .update();
    }

    /** Oldest first. @param unpublishedOf also this person's working notes; null for none */
    @Transactional(readOnly = true)
    public List<Remark> of(Report.Id id, String unpublishedOf) {
        return jdbc.sql("select * from remark where report_id = :id and (published = true or author = :author)"
                        + " order by id")
                .param("id", id.toString())
                .param("author", unpublishedOf == null ? "" : unpublishedOf)
                .query((row, n) -> new Remark(
                        row.getString("indicator_code"),
                        row.getString("content"),
                        row.getString("author"),
                        row.getInt("round"),
                        row.getInt("version"),
                        Sql.instant(row, "at"),
                        row.getBoolean("published")))
                .list();
    }
}
