package vn.tiendo.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.dashboard.ReportView;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.report.DraftChange;
import vn.tiendo.report.Drafts;
import vn.tiendo.report.NarrativeCopies;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportCommands;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Narrative;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.report.ReportContent.TaskProgress;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** The clerk's side of a report: write in it, start from the period before, hand it in. */
@RestController
@RequestMapping("/api/v1/reports/{id}")
class DraftController {

    /** A page that saves after every pause needs no answer but this (RFC 7240). */
    private static final String MINIMAL = "return=minimal";

    /** Parts that are left out stay as they are; a narrative is replaced as a whole. */
    record Draft(List<DraftEntry> entries, List<TaskProgress> tasks, Narrative narrative, Boolean noStateSecrets) {

        DraftChange change() {
            return new DraftChange(
                    entries == null
                            ? null
                            : entries.stream().map(DraftEntry::entry).toList(),
                    tasks,
                    narrative,
                    noStateSecrets);
        }
    }

    record DraftEntry(
            String indicator,
            Status status,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String explanation,
            String source) {

        Entry entry() {
            return new Entry(indicator, 0, status, numerator, denominator, value, explanation, source);
        }
    }

    /** What a saving says when the caller wants no report back. */
    record Saved(int lockVersion, Instant savedAt) {}

    /** @param noStateSecrets true declares it in the same step; null relies on what was declared in the draft */
    record Submission(Boolean noStateSecrets) {}

    /** @param sections null or empty for all that are empty */
    record Copy(List<String> sections) {}

    private final ReportAnswers answers;
    private final Drafts drafts;
    private final NarrativeCopies copies;
    private final ReportCommands reports;
    private final CurrentUser user;

    DraftController(
            ReportAnswers answers, Drafts drafts, NarrativeCopies copies, ReportCommands reports, CurrentUser user) {
        this.answers = answers;
        this.drafts = drafts;
        this.copies = copies;
        this.reports = reports;
        this.user = user;
    }

    /** Answers with the report, or, to {@code Prefer: return=minimal}, with {@link Saved}. */
    @PutMapping("/draft")
    ResponseEntity<?> save(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Prefer", required = false) String prefer,
            @RequestBody Draft draft) {
        var saved = drafts.save(Report.Id.of(id), user.get(), lockVersion(ifMatch), draft.change());
        if (prefer == null || !prefer.contains(MINIMAL)) {
            return answers.now(id);
        }
        return ResponseEntity.ok()
                .eTag(ReportAnswers.eTag(saved.lockVersion()))
                .header("Cache-Control", "no-store")
                .header("Preference-Applied", MINIMAL)
                .body(new Saved(saved.lockVersion(), saved.at()));
    }

    @PostMapping("/submission")
    ResponseEntity<ReportView> submit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody(required = false) Submission body) {
        boolean declared = body != null && Boolean.TRUE.equals(body.noStateSecrets());
        reports.submit(Report.Id.of(id), user.get(), declared, lockVersion(ifMatch));
        return answers.now(id);
    }

    /** Copies texts of the period before into sections that are empty. */
    @PostMapping("/narrative-copy")
    ResponseEntity<ReportView> copy(@PathVariable String id, @RequestBody(required = false) Copy body) {
        copies.copy(Report.Id.of(id), user.get(), body == null ? null : body.sections());
        return answers.now(id);
    }

    private static Integer lockVersion(String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException notOurs) {
            throw new DomainException(Kind.STALE, "draft-changed-meanwhile", ifMatch);
        }
    }
}
