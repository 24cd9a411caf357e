package vn.tiendo.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.shared.NumberText;
import vn.tiendo.shared.Wording;

/** The words in a file. Always Vietnamese: a file goes from hand to hand, and is read back by whoever got it last. */
record Words(Wording wording) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    String of(String key, Object... arguments) {
        return wording.text(Wording.VIETNAMESE, "workbook." + key, arguments);
    }

    String sheet(Layout.Part part) {
        return of("sheet." + part);
    }

    String head(Layout.Part part, int column) {
        return of("head." + part + "." + column);
    }

    String status(Status status) {
        return of("status." + status);
    }

    String pillar(String code) {
        return named("pillar." + code, code);
    }

    String unit(String unit) {
        return named("unit." + unit.replace('%', 'p').replace('/', '-'), unit);
    }

    String target(ReportForm.Figure figure) {
        if (figure.target() == null) {
            return of("milestone");
        }
        return (figure.comparator().equals(">") ? "> " : "\u2265 ") + measured(figure.target(), figure.unit());
    }

    String measured(BigDecimal value, String unit) {
        return NumberText.typed(value) + (unit.startsWith("%") ? " %" : "");
    }

    String subject(ReportForm form) {
        return of("subject", form.unitName(), form.report().period(), day(form.from()), day(form.to()), form.version());
    }

    static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Catalogues may bring words that no text of ours has. */
    private String named(String key, String otherwise) {
        String text = of(key);
        return text.equals("workbook." + key) ? otherwise : text;
    }
}
