package vn.tiendo.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Status;

/**
 * What the rules of a figure know of it, under the names they use. Numbers are doubles, as in the browser, so that both
 * sides compare the same; differences are taken in decimals before, so that a limit of 10 is 10.
 */
final class FigureFacts {

    private FigureFacts() {}

    /** @param entry with its value already derived */
    static Map<String, Object> of(Entry entry, Yardstick yardstick) {
        var asked = yardstick.asked();
        var before = yardstick.previous();
        var usual = yardstick.usual();
        boolean reported = entry.status() == Status.REPORTED;
        var value = reported ? entry.value() : null;
        Map<String, Object> facts = new HashMap<>();
        facts.put("measure", asked.measure().name());
        facts.put("status", entry.status() == null ? null : entry.status().name());
        facts.put("numerator", number(entry.numerator()));
        facts.put("denominator", number(entry.denominator()));
        facts.put("value", number(value));
        facts.put("explained", written(entry.explanation()));
        facts.put("cited", written(entry.source()) || written(entry.explanation()));
        facts.put("share", asked.checks().share());
        facts.put("cumulative", asked.checks().cumulative());
        facts.put("changeLimit", number(asked.checks().changeLimit()));
        facts.put("usualLow", usual == null ? null : number(usual.low()));
        facts.put("usualHigh", usual == null ? null : number(usual.high()));
        facts.put("previousValue", before == null ? null : number(before.value()));
        facts.put("previousNumerator", before == null ? null : number(before.numerator()));
        facts.put("change", value == null || before == null ? null : number(value.subtract(before.value())));
        facts.put("reachedBefore", before != null && asked.reached(before.value()));
        facts.put("reaches", asked.reached(value));
        return facts;
    }

    private static boolean written(String text) {
        return text != null && !text.isBlank();
    }

    private static Double number(BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }
}
