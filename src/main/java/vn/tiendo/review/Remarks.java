package vn.tiendo.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Part;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.TaskProgress;
import vn.tiendo.report.ReportContents;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Section;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;
import vn.tiendo.shared.Sql;

/** Notes on figures. They wait unpublished while the reviewer works and stand for good once a decision is taken. */
@Service
@Transactional
public class Remarks {

    /**
     * What a reviewer writes: about a figure, a task, a section, or, when all three are null, the report as a whole.
     *
     * @param section its key, as in {@link Section}
     */
    public record Note(String indicator, String task, String section, String text) {

        /** About a figure; null for the report as a whole. */
        public Note(String indicator, String text) {
            this(indicator, null, null, text);
        }
    }

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
            jdbc.sql("insert into remark (report_id, version, round, indicator_code, task_code, section, content,"
                            + " author, at, published) values (:id, :version, :round, :indicator, :task, :section,"
                            + " :content, :author, :at, false)")
                    .param("id", id.toString())
                    .param("version", report.version())
                    .param("round", report.round())
                    .param("indicator", note.indicator())
                    .param("task", note.task())
                    .param("section", note.section())
                    .param("content", note.text().strip())
                    .param("author", reviewer.username())
                    .param("at", Sql.timestamp(clock.instant()))
                    .update();
        }
    }

    private void requireWellFormed(Report report, List<Note> notes) {
        var content = contents.of(report.id(), report.version());
        var owed = content.entries().stream().map(Entry::indicator).collect(Collectors.toSet());
        var tasks = content.tasks().stream().map(TaskProgress::task).collect(Collectors.toSet());
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            var note = notes.get(i);
            String at = "remarks[" + i + "].";
            if (Stream.of(note.indicator(), note.task(), note.section())
                            .filter(Objects::nonNull)
                            .count()
                    > 1) {
                problems.add(FieldProblem.of(at + "indicator", "remark-on-two"));
            }
            if (note.indicator() != null && !owed.contains(note.indicator())) {
                problems.add(FieldProblem.of(at + "indicator", "indicator-not-owed"));
            }
            if (note.task() != null && !tasks.contains(note.task())) {
                problems.add(FieldProblem.of(at + "task", "task-not-owed"));
            }
            if (note.section() != null && Section.of(note.section()).isEmpty()) {
                problems.add(FieldProblem.of(at + "section", "section-unknown"));
            }
            if (note.text() == null || note.text().isBlank()) {
                problems.add(FieldProblem.of(at + "text", "remark-empty"));
            } else if (note.text().length() > LONGEST) {
                problems.add(FieldProblem.of(at + "text", "text-too-long", LONGEST));
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

    /** The parts that the author's remarks on this version mark which are about to be published. */
    Set<Part> marked(Report.Id id, int version, String author) {
        return of(id, author).stream()
                .filter(remark -> remark.version() == version && !remark.published())
                .map(Remark::part)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
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
                        row.getString("task_code"),
                        row.getString("section"),
                        row.getString("content"),
                        row.getString("author"),
                        row.getInt("round"),
                        row.getInt("version"),
                        Sql.instant(row, "at"),
                        row.getBoolean("published")))
                .list();
    }
}
