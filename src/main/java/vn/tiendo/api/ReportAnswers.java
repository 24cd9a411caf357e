package vn.tiendo.api;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.tiendo.dashboard.ReportView;
import vn.tiendo.dashboard.ReportViews;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.report.Report;

/** A report as an answer: with its lock version as ETag, and never kept by a cache. */
@Component
class ReportAnswers {

    private final ReportViews views;
    private final CurrentUser user;

    ReportAnswers(ReportViews views, CurrentUser user) {
        this.views = views;
        this.user = user;
    }

    /** As it is now. */
    ResponseEntity<ReportView> now(String id) {
        return version(id, null);
    }

    /** @param version one that was sent up; null for the report as it is now */
    ResponseEntity<ReportView> version(String id, Integer version) {
        var view = views.of(Report.Id.of(id), version, user.get());
        return ResponseEntity.ok()
                .eTag(eTag(view.lockVersion()))
                .header("Cache-Control", "no-store")
                .body(view);
    }

    static String eTag(int lockVersion) {
        return "\"" + lockVersion + "\"";
    }
}
