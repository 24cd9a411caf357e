package vn.tiendo.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.tiendo.dashboard.EvidenceView;
import vn.tiendo.dashboard.EvidenceViews;
import vn.tiendo.evidence.EvidenceCommands;
import vn.tiendo.evidence.EvidenceFile;
import vn.tiendo.evidence.EvidenceLimits;
import vn.tiendo.evidence.EvidenceReading;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.report.Report;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** Files beside a report: streamed in and out, and handed to browsers so that nothing in them runs. */
@RestController
@RequestMapping("/api/v1/reports/{id}/evidence")
class EvidenceController {

    /** @param limits what an upload is measured by */
    record Evidence(List<EvidenceView> files, Limits limits) {}

    /** Sizes in bytes. @param files beside one figure, and as many for the report as a whole */
    record Limits(long fileSize, int files, long reportSize) {}

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    /** A browser's viewer of PDF files does not start in a sandbox, and draws with styles of its own. */
    private static final String SHOWN_IN_OUR_PAGES =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final EvidenceCommands commands;
    private final EvidenceReading reading;
    private final EvidenceViews views;
    private final EvidenceLimits limits;
    private final CurrentUser user;

    EvidenceController(
            EvidenceCommands commands,
            EvidenceReading reading,
            EvidenceViews views,
            EvidenceLimits limits,
            CurrentUser user) {
        this.commands = commands;
        this.reading = reading;
        this.views = views;
        this.limits = limits;
        this.user = user;
    }

    @GetMapping
    Evidence list(@PathVariable String id) {
        return new Evidence(
                views.of(Report.Id.of(id), user.get()),
                new Limits(
                        limits.fileSize().toBytes(),
                        limits.files(),
                        limits.reportSize().toBytes()));
    }

    /** @param indicator the figure the file proves; left out for the report as a whole */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceView add(
            @PathVariable String id, @RequestParam(required = false) String indicator, @RequestParam MultipartFile file)
            throws IOException {
        // what Tomcat holds is on disk already: this renames it
        var spooled = Files.createTempFile("evidence", null);
        try {
            file.transferTo(spooled.toFile());
            return views.of(commands.add(Report.Id.of(id), user.get(), indicator, file.getOriginalFilename(), spooled));
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    @GetMapping("/{n}")
    ResponseEntity<Resource> download(@PathVariable String id, @PathVariable long n) {
        var file = reading.get(Report.Id.of(id), n, user.get());
        return answer(file, ContentDisposition.attachment(), NOTHING_RUNS).body(content(file));
    }

    @GetMapping("/{n}/preview")
    ResponseEntity<Resource> preview(@PathVariable String id, @PathVariable long n) {
        var file = reading.get(Report.Id.of(id), n, user.get());
        if (!file.previewable()) {
            throw new DomainException(Kind.NOT_FOUND, "evidence-without-preview", file.filename());
        }
        boolean pdf = file.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
        return answer(file, ContentDisposition.inline(), pdf ? SHOWN_IN_OUR_PAGES : NOTHING_RUNS)
                .body(content(file));
    }

    @DeleteMapping("/{n}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable long n) {
        commands.remove(Report.Id.of(id), user.get(), n);
    }

    private static ResponseEntity.BodyBuilder answer(
            EvidenceFile file, ContentDisposition.Builder disposition, String policy) {
        var type = MediaType.parseMediaType(file.mediaType());
        return ResponseEntity.ok()
                .contentType(type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type)
                .contentLength(file.size())
                .eTag('"' + file.sha256() + '"')
                // kept by the browser, and asked for each time whether one may still see it
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.filename(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", policy);
    }

    private Resource content(EvidenceFile file) {
        return new InputStreamResource(() -> reading.open(file), file.filename());
    }
}
