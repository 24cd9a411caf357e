package vn.tiendo.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.report.Yardstick.Earlier;
import vn.tiendo.shared.NumberText;
import vn.tiendo.target.Checks;
import vn.tiendo.target.Indicator;
import vn.tiendo.target.IndicatorVersion;
import vn.tiendo.target.IndicatorVersion.Aggregation;
import vn.tiendo.target.IndicatorVersion.Comparator;
import vn.tiendo.target.Responsibility;

/** A sheet of figures as somebody might type it: any indicator, any history, numbers written in any of the usual ways. */
record GeneratedSheet(List<Figure> figures) {

    /** The period's last day; deadlines lie on both sides of it. */
    static final LocalDate UNTIL = LocalDate.of(2026, 12, 14);

    /** What stands in the fields of one figure. */
    record Typed(
            Status status, String numerator, String denominator, String value, String explanation, String source) {}

    record Figure(Yardstick yardstick, Typed typed) {}

    static GeneratedSheet of(Random chance) {
        return new GeneratedSheet(IntStream.range(0, 3 + chance.nextInt(4))
                .mapToObj(n -> figure(chance, "X-%02d".formatted(n)))
                .toList());
    }

    private static Figure figure(Random chance, String code) {
        var asked = asked(chance, code);
        List<Earlier> earlier = new ArrayList<>();
        int level = chance.nextInt(100);
        int step = 1 + chance.nextInt(6);
        for (int i = chance.nextInt(7); i > 0; i--) {
            var denominator = BigDecimal.valueOf(1000 + chance.nextInt(9) * 500L);
            var value = BigDecimal.valueOf(Math.max(0, level + chance.nextInt(step)))
                    .add(BigDecimal.valueOf(chance.nextInt(4) * 2500L, 4));
            var numerator = value.multiply(denominator).movePointLeft(2);
            boolean ratio = asked.aggregation() == Aggregation.RATIO_OF_SUMS;
            earlier.add(new Earlier(
                    "2026-M%02d".formatted(1 + i), ratio ? numerator : null, ratio ? denominator : null, value));
        }
        return new Figure(new Yardstick(asked, earlier), typed(chance, asked, earlier));
    }

    private static Typed typed(Random chance, IndicatorVersion asked, List<Earlier> earlier) {
        var status = chance.nextInt(10) == 0 ? null : Status.values()[Math.max(0, chance.nextInt(8) - 5)];
        boolean near = !earlier.isEmpty() && chance.nextInt(3) > 0;
        var value = near ? earlier.get(0).value().add(BigDecimal.valueOf(chance.nextInt(61) - 30L)) : number(chance);
        var denominator = chance.nextInt(15) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(1 + chance.nextInt(5000));
        var numerator = near && earlier.get(0).numerator() != null && chance.nextBoolean()
                ? earlier.get(0).numerator().add(BigDecimal.valueOf(chance.nextInt(3) - 1L))
                : value.max(BigDecimal.ZERO)
                        .multiply(denominator)
                        .divide(BigDecimal.valueOf(100), 6, RoundingMode.DOWN);
        boolean ratio = asked.aggregation() == Aggregation.RATIO_OF_SUMS;
        boolean numbers = status == Status.REPORTED;
        return new Typed(
                status,
                numbers && ratio ? written(chance, numerator) : "",
                numbers && ratio ? written(chance, denominator) : "",
                numbers && !ratio ? written(chance, value) : "",
                words(chance),
                words(chance));
    }

    private static BigDecimal number(Random chance) {
        return BigDecimal.valueOf(chance.nextInt(1_500_000), chance.nextInt(5));
    }

    private static String words(Random chance) {
        return List.of("", " ", "Rà soát theo thực tế", "Cục Thống kê").get(chance.nextInt(4));
    }

    private static String written(Random chance, BigDecimal number) {
        return switch (chance.nextInt(14)) {
            case 0 -> "";
            case 1 ->
                List.of("abc", "1.2.3", "12,34,5", "=1+1", "1.234", "2.500").get(chance.nextInt(6));
            case 2 -> grouped(number, '.', ',');
            case 3 -> grouped(number, ',', '.');
            case 4 -> grouped(number, ' ', ',');
            case 5 -> number.stripTrailingZeros().toPlainString();
            default -> NumberText.typed(number);
        };
    }

    private static String grouped(BigDecimal number, char group, char decimal) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(group);
        symbols.setDecimalSeparator(decimal);
        return new DecimalFormat("#,##0.######", symbols).format(number);
    }

    private static IndicatorVersion asked(Random chance, String code) {
        var aggregation = List.of(
                        Aggregation.RATIO_OF_SUMS,
                        Aggregation.RATIO_OF_SUMS,
                        Aggregation.RATIO_OF_SUMS,
                        Aggregation.EXTERNAL,
                        Aggregation.ALL_MUST_PASS,
                        Aggregation.MILESTONE)
                .get(chance.nextInt(6));
        boolean milestone = aggregation == Aggregation.MILESTONE;
        var target = milestone ? null : BigDecimal.valueOf(5 + chance.nextInt(95));
        var checks = new Checks(
                chance.nextInt(5) > 0,
                chance.nextBoolean(),
                chance.nextInt(4) == 0 ? null : BigDecimal.valueOf(1 + chance.nextInt(20)),
                chance.nextInt(4) == 0 ? null : new BigDecimal("3.5"));
        return new IndicatorVersion(
                new Indicator(code, "X", null, List.of()),
                1,
                LocalDate.of(2023, 12, 1),
                null,
                code,
                code,
                "%",
                milestone ? Comparator.MILESTONE : chance.nextBoolean() ? Comparator.GE : Comparator.GT,
                "stated",
                target,
                target == null ? null : target.multiply(new BigDecimal("1.1")),
                "UP",
                UNTIL.plusDays(chance.nextInt(3) - 1L),
                new Responsibility(List.of(), List.of(), List.of(), List.of(), "explicit"),
                "X",
                "PROVINCE",
                aggregation,
                "a",
                "b",
                null,
                "X",
                checks);
    }
}
