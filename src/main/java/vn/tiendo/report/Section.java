package vn.tiendo.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import vn.tiendo.report.ReportContent.Narrative;

/** The six sections of a report's outline (DOMAIN §4.6), in its order. */
public enum Section {
    DIRECTION("direction", Narrative::direction),
    INDICATOR_RESULTS("indicatorResults", Narrative::indicatorResults),
    TASK_RESULTS("taskResults", Narrative::taskResults),
    DIFFICULTIES("difficulties", Narrative::difficulties),
    NEXT_STEPS("nextSteps", Narrative::nextSteps),
    PROPOSALS("proposals", Narrative::proposals);

    private final String key;
    private final Function<Narrative, String> text;

    Section(String key, Function<Narrative, String> text) {
        this.key = key;
        this.text = text;
    }

    /** Its name for clients. */
    public String key() {
        return key;
    }

    /** @return null where nothing is written, also for no narrative at all */
    public String in(Narrative narrative) {
        return narrative == null ? null : text.apply(narrative);
    }

    public static Optional<Section> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
