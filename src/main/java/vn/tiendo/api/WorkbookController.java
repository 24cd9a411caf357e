package vn.tiendo.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.tiendo.dashboard.ReportViews;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.report.Report;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;
import vn.tiendo.workbook.Preview;
import vn.tiendo.workbook.ReportForm;
import vn.tiendo.workbook.Workbooks;

/** A report as an Excel or CSV file, and what such a file would change. */
@RestController
@RequestMapping("/api/v1/reports/{id}")
class WorkbookController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Workbooks workbooks;
    private final ReportViews views;
    private final Reports reports;
    private final ReportAccess access;
    private final CurrentUser user;

    WorkbookController(Workbooks workbooks, ReportViews views, Reports reports, ReportAccess access, CurrentUser user) {
        this.workbooks = workbooks;
        this.views = views;
        this.reports = reports;
        this.access = access;
        this.user = user;
    }

    @GetMapping(path = "/workbook.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String id, @RequestParam(required = false) Integer version) {
        var form = form(id, version);
        return file(form, "xlsx", MediaType.parseMediaType(XLSX), workbooks.xlsx(form));
    }

    @GetMapping(path = "/workbook.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, @RequestParam(required = false) Integer version) {
        var form = form(id, version);
        return file(form, "csv", CSV, workbooks.csv(form));
    }

    /** Says what the file would change and what is wrong in it. Nothing is stored. */
    @PostMapping(path = "/workbook", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Preview> preview(
            @PathVariable String id, @RequestParam(name = "file", required = false) MultipartFile file)
            throws IOException {
        var report = Report.Id.of(id);
        access.requireDesk(Stage.DRAFT, user.get(), report);
        reports.get(report).require(State.DRAFT, State.RETURNED);
        workbooks.requireReadable(file == null ? 0 : file.getSize());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(workbooks.read(form(id, null), file.getBytes()));
    }

    private ReportForm form(String id, Integer version) {
        return WorkbookForms.of(views.of(Report.Id.of(id), version, user.get()));
    }

    private static ResponseEntity<byte[]> file(ReportForm form, String ending, MediaType type, byte[] content) {
        var id = form.report();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                // codes are plain letters, so no older browser needs a second spelling
                                .filename("bao-cao-" + id.period() + "-" + id.unit() + "." + ending)
                                .build()
                                .toString())
                .body(content);
    }
}
