package vn.tiendo.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.GeneratedSheet.Figure;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.NumberText;
import vn.tiendo.shared.NumberText.Kind;

/**
 * A thousand sheets, always the same ones. What the server says of each is held against the rules written a second time
 * in plain Java, and laid down for {@code generated-sheets.test.ts}, in which the browser's code has its say.
 */
class GeneratedSheetsTest {

    private static final Path FOR_THE_BROWSER = Path.of("target", "generated-sheets.jsonl");
    private static final int SHEETS = 1000;

    private final FigureRules rules = new FigureRules(new ObjectMapper());

    @Test
    void the_rules_say_what_they_mean() {
        var seen = new TreeSet<String>();
        each(figure -> {
            var entry = entry(figure);
            var said = rules.of(entry, figure.yardstick()).stream()
                    .map(Finding::code)
                    .toList();
            assertThat(said).as("%s", figure).containsExactlyInAnyOrderElementsOf(meant(entry, figure.yardstick()));
            seen.addAll(said);
        });
        assertThat(seen).as("control: every rule spoke at least once").isEqualTo(FigureRuleFile.codes());
    }

    @Test
    void an_explanation_never_makes_it_worse() {
        each(figure -> {
            var entry = entry(figure);
            var explained = new Entry(
                    entry.indicator(),
                    1,
                    entry.status(),
                    entry.numerator(),
                    entry.denominator(),
                    entry.value(),
                    "Vì",
                    "x");
            assertThat(rules.of(entry, figure.yardstick())).containsAll(rules.of(explained, figure.yardstick()));
        });
    }

    @Test
    void the_same_sheets_go_to_the_browser() throws IOException {
        var json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        var chance = new Random(2026);
        for (int i = 0; i < SHEETS; i++) {
            lines.add(json.writeValueAsString(GeneratedSheet.of(chance).figures().stream()
                    .map(this::forTheBrowser)
                    .toList()));
        }
        Files.createDirectories(FOR_THE_BROWSER.getParent());
        Files.write(FOR_THE_BROWSER, lines);
        assertThat(lines).hasSize(SHEETS).doesNotHaveDuplicates();
    }

    private static void each(java.util.function.Consumer<Figure> property) {
        var chance = new Random(2026);
        for (int i = 0; i < SHEETS; i++) {
            GeneratedSheet.of(chance).figures().forEach(property);
        }
    }

    /** As it reaches the server: what cannot be read does not. */
    private static Entry entry(Figure figure) {
        var typed = figure.typed();
        var asked = figure.yardstick().asked();
        return SubmissionRules.derive(
                new Entry(
                        asked.code(),
                        1,
                        typed.status(),
                        NumberText.read(typed.numerator()).number(),
                        NumberText.read(typed.denominator()).number(),
                        NumberText.read(typed.value()).number(),
                        typed.explanation(),
                        typed.source()),
                asked.measure());
    }

    /** The rules once more, in decimals. */
    private static List<String> meant(Entry entry, Yardstick yardstick) {
        List<String> codes = new ArrayList<>();
        boolean explained = !entry.explanation().isBlank();
        var measure = yardstick.asked().measure();
        if (entry.status() != Status.REPORTED) {
            if (entry.status() == null) {
                codes.add("figure-missing");
            } else if (!explained) {
                codes.add("reason-for-no-figure");
            }
            return codes;
        }
        switch (measure) {
            case RATIO -> meantOfRatio(codes, entry, yardstick);
            case OFFICIAL -> {
                when(codes, entry.value() == null, "value-missing");
                when(codes, !explained && entry.source().isBlank(), "source-missing");
            }
            case MILESTONE -> {
                when(codes, !explained, "milestone-text-missing");
                when(
                        codes,
                        entry.value() != null
                                && (entry.value().signum() < 0 || entry.value().compareTo(BigDecimal.valueOf(100)) > 0),
                        "percent-range");
            }
        }
        if (entry.value() != null && yardstick.previous() != null) {
            meantOfChange(codes, entry.value(), yardstick);
        }
        return codes;
    }

    private static void meantOfRatio(List<String> codes, Entry entry, Yardstick yardstick) {
        var checks = yardstick.asked().checks();
        var numerator = entry.numerator();
        var denominator = entry.denominator();
        when(codes, numerator == null, "numerator-missing");
        when(codes, denominator == null, "denominator-missing");
        if (numerator != null && denominator != null) {
            when(codes, denominator.signum() == 0, "denominator-zero");
            boolean larger = denominator.signum() != 0 && numerator.compareTo(denominator) > 0;
            when(codes, checks.share() && larger, "numerator-exceeds-denominator");
        }
        var before = yardstick.previous();
        boolean fell = numerator != null
                && before != null
                && before.numerator() != null
                && numerator.compareTo(before.numerator()) < 0;
        when(codes, checks.cumulative() && fell, "cumulative-decreased");
    }

    private static void meantOfChange(List<String> codes, BigDecimal value, Yardstick yardstick) {
        var asked = yardstick.asked();
        var before = yardstick.previous().value();
        var limit = asked.checks().changeLimit();
        when(codes, limit != null && value.subtract(before).abs().compareTo(limit) > 0, "change-too-large");
        var usual = yardstick.usual();
        boolean far = usual != null && (value.compareTo(usual.low()) < 0 || value.compareTo(usual.high()) > 0);
        when(codes, far, "outlier");
        when(codes, asked.reached(before) && !asked.reached(value), "fell-below-target");
    }

    private static void when(List<String> codes, boolean broken, String code) {
        if (broken) {
            codes.add(code);
        }
    }

    /** The figure as {@code GET /api/v1/reports/{id}} would show it, what was typed, and what the server says of that. */
    private Map<String, Object> forTheBrowser(Figure figure) {
        var yardstick = figure.yardstick();
        var asked = yardstick.asked();
        var before = yardstick.previous();
        var usual = yardstick.usual();
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("share", asked.checks().share());
        limits.put("cumulative", asked.checks().cumulative());
        limits.put("changeLimit", asked.checks().changeLimit());
        limits.put("usualLow", usual == null ? null : usual.low());
        limits.put("usualHigh", usual == null ? null : usual.high());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("indicator", asked.code());
        shown.put("name", asked.name());
        shown.put("pillar", asked.pillar());
        shown.put("unit", asked.unit());
        shown.put("comparator", asked.comparator().symbol());
        shown.put("target", asked.target());
        shown.put("exceededAt", asked.exceededAt());
        shown.put("deadline", asked.deadline().toString());
        shown.put("aggregation", asked.aggregation().name());
        shown.put("measure", asked.measure().name());
        shown.put("previousValue", before == null ? null : before.value());
        shown.put("previousNumerator", before == null ? null : before.numerator());
        shown.put("limits", limits);
        return Map.of(
                "entry", shown,
                "until", GeneratedSheet.UNTIL.toString(),
                "typed", typed(figure),
                "said", said(figure));
    }

    private static Map<String, String> typed(Figure figure) {
        var typed = figure.typed();
        return Map.of(
                "status", typed.status() == null ? "" : typed.status().name(),
                "numerator", typed.numerator(),
                "denominator", typed.denominator(),
                "value", typed.value(),
                "explanation", typed.explanation(),
                "source", typed.source());
    }

    private Map<String, Object> said(Figure figure) {
        var entry = entry(figure);
        var typed = figure.typed();
        List<String> unreadable = new ArrayList<>();
        unreadable(unreadable, "numerator", typed.numerator());
        unreadable(unreadable, "denominator", typed.denominator());
        unreadable(unreadable, "value", typed.value());
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("unreadable", unreadable);
        said.put(
                "malformed",
                SubmissionRules.malformed(new ReportContent(List.of(entry), List.of(), null)).stream()
                        .map(FieldProblem::code)
                        .toList());
        said.put("value", entry.value());
        said.put("result", figure.yardstick().asked().result(entry.value(), GeneratedSheet.UNTIL));
        said.put(
                "findings",
                rules.of(entry, figure.yardstick()).stream()
                        .map(finding -> finding.field() + ":" + finding.code())
                        .toList());
        return said;
    }

    private static void unreadable(List<String> unreadable, String field, String text) {
        var kind = NumberText.read(text).kind();
        if (kind == Kind.INVALID || kind == Kind.AMBIGUOUS) {
            unreadable.add(field);
        }
    }
}
