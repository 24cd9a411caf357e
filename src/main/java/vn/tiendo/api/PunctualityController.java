package vn.tiendo.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.dashboard.Punctuality;
import vn.tiendo.dashboard.PunctualitySeries;
import vn.tiendo.dashboard.PunctualityViews;
import vn.tiendo.organization.CurrentUser;

/** Who keeps the due dates: in one period, and over the last ones. A unit's own people see their own unit only. */
@RestController
@RequestMapping("/api/v1")
class PunctualityController {

    private final PunctualityViews views;
    private final PunctualitySeries series;
    private final CurrentUser user;

    PunctualityController(PunctualityViews views, PunctualitySeries series, CurrentUser user) {
        this.views = views;
        this.series = series;
        this.user = user;
    }

    @GetMapping("/periods/{code}/punctuality")
    Punctuality ofPeriod(@PathVariable String code) {
        return views.of(code, user.get());
    }

    /** @param period the newest of the series, which also says of which kind; the newest opened one when left out */
    @GetMapping("/punctuality")
    Punctuality.Series series(
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String period,
            @RequestParam(defaultValue = "12") int periods) {
        return series.of(unit, period, periods, user.get());
    }
}
