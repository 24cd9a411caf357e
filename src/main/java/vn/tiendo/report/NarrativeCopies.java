package vn.tiendo.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.organization.Person;
import vn.tiendo.period.PeriodCode;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportContent.Narrative;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/** The texts of the period before as a start for this one's; each stays marked as copied until somebody edits it. */
@Service
public class NarrativeCopies {

    /** The newest earlier texts of the unit. */
    public record Earlier(String period, Narrative narrative) {

        /** The sections in which something is written, in the order of the outline. */
        public List<Section> sections() {
            return Arrays.stream(Section.values())
                    .filter(section -> section.in(narrative) != null)
                    .toList();
        }
    }

    private final JdbcClient jdbc;
    private final Reports reports;
    private final ReportContents contents;
    private final OpenParts openParts;
    private final ReportAccess access;
    private final Drafts drafts;

    NarrativeCopies(
            JdbcClient jdbc,
            Reports reports,
            ReportContents contents,
            OpenParts openParts,
            ReportAccess access,
            Drafts drafts) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.contents = contents;
        this.openParts = openParts;
        this.access = access;
        this.drafts = drafts;
    }

    /** Of the newest earlier period of the same kind for which the unit handed in some text; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Earlier> earlier(Report.Id id) {
        var period = PeriodCode.of(id.period());
        return jdbc.sql("select r.id, r.version from report r join period p on p.code = r.period_code"
                        + " where r.unit_code = :unit and p.kind = :kind and p.to_date < :to"
                        + " and r.submitted_at is not null and exists (select 1 from report_narrative n"
                        + " where n.report_id = r.id and n.version = r.version) order by p.to_date desc limit 1")
                .param("unit", id.unit())
                .param("kind", period.kind().name())
                .param("to", period.to())
                .query((row, n) -> {
                    var from = Report.Id.of(row.getString("id"));
                    return new Earlier(
                            from.period(),
                            contents.of(from, row.getInt("version")).narrative());
                })
                .optional();
    }

    /**
     * Copies into the sections that are empty; what is written already stays.
     *
     * @param sections keys of the sections wanted; null or empty for all that are empty and open
     * @throws DomainException CONFLICT when the report is not with the unit, or when there is nothing to copy
     * @throws InvalidFields for a section that does not exist or is locked
     */
    @Transactional
    public void copy(Report.Id id, Person clerk, List<String> sections) {
        access.requireDesk(Stage.DRAFT, clerk, id);
        var report = reports.lock(id);
        report.require(State.DRAFT, State.RETURNED);
        var earlier = earlier(id).orElseThrow(() -> new DomainException(Kind.CONFLICT, "no-earlier-narrative", id));
        var narrative = contents.of(id, report.version()).narrative();
        var open = openParts.of(report);
        boolean chosen = sections != null && !sections.isEmpty();
        var wanted = chosen ? sections.stream().map(NarrativeCopies::section).toList() : earlier.sections();
        if (chosen) {
            openParts.require(report, wanted.stream().map(Part::section).toList());
        }
        var empty = wanted.stream()
                .filter(section -> section.in(earlier.narrative()) != null && section.in(narrative) == null)
                .filter(section ->
                        open.map(parts -> parts.contains(Part.section(section))).orElse(true))
                .toList();
        if (empty.isEmpty()) {
            throw new DomainException(Kind.CONFLICT, "nothing-to-copy", id, earlier.period());
        }
        empty.forEach(section ->
                contents.copyText(id, report.version(), section, section.in(earlier.narrative()), earlier.period()));
        drafts.wrote(report, clerk, null);
    }

    private static Section section(String key) {
        return Section.of(key)
                .orElseThrow(() -> new InvalidFields(List.of(FieldProblem.of("narrative." + key, "section-unknown"))));
    }
}
