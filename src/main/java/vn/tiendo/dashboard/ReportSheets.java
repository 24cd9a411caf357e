package vn.tiendo.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tiendo.dashboard.ReportView.EarlierNarrative;
import vn.tiendo.dashboard.ReportView.SentVersion;
import vn.tiendo.report.NarrativeCopies;
import vn.tiendo.report.OpenParts;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportContents;
import vn.tiendo.report.Section;
import vn.tiendo.report.SubmissionCheck;

/** Gathers what a version of a report says and what stands beside it. */
@Component
class ReportSheets {

    private final ReportContents contents;
    private final SubmissionCheck check;
    private final OpenParts openParts;
    private final NarrativeCopies copies;

    ReportSheets(ReportContents contents, SubmissionCheck check, OpenParts openParts, NarrativeCopies copies) {
        this.contents = contents;
        this.check = check;
        this.openParts = openParts;
        this.copies = copies;
    }

    /** A version that was sent up is shown as it was; what is open concerns the present one. */
    ReportFigures.Shown of(Report report, int version, List<SentVersion> versions, LocalDate until) {
        var id = report.id();
        var content = contents.of(id, version);
        int round = versions.stream()
                .filter(sent -> sent.version() == version)
                .map(SentVersion::round)
                .findFirst()
                .orElse(report.round());
        var before = versions.stream()
                .filter(sent -> sent.round() < round)
                .reduce((earlier, later) -> later)
                .map(sent -> contents.of(id, sent.version()))
                .orElse(null);
        return new ReportFigures.Shown(
                content,
                check.yardsticks(id, content),
                contents.copied(id, version),
                before,
                report.state().editable() && version == report.version() ? openParts.of(report) : Optional.empty(),
                until);
    }

    /** From where texts can be copied; null when there is nothing. */
    EarlierNarrative earlierNarrative(Report.Id id) {
        return copies.earlier(id)
                .map(earlier -> new EarlierNarrative(
                        earlier.period(),
                        earlier.sections().stream().map(Section::key).toList()))
                .orElse(null);
    }
}
