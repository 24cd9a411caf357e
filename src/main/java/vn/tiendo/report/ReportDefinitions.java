package vn.tiendo.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tiendo.target.IndicatorVersion;
import vn.tiendo.target.Targets;

/** The wording and targets that a report's figures answer: those of the day its period was opened. */
@Component
public class ReportDefinitions {

    private final Targets targets;

    ReportDefinitions(Targets targets) {
        this.targets = targets;
    }

    /** By indicator code, in the order of the report. */
    public Map<String, IndicatorVersion> of(ReportContent content) {
        Map<String, IndicatorVersion> definitions = new LinkedHashMap<>();
        content.entries()
                .forEach(entry -> definitions.put(
                        entry.indicator(),
                        targets.indicator(entry.indicator(), entry.indicatorVersion())
                                .orElseThrow()));
        return definitions;
    }
}
