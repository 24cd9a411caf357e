package vn.tiendo.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.tiendo.notification.Letter.Line;
import vn.tiendo.notification.Letter.Part;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Units;
import vn.tiendo.report.Report;
import vn.tiendo.shared.Wording;
import vn.tiendo.shared.Zone;

/** Puts what a person is told into the form of a mail, in both languages, as text and as HTML. */
@Component
class Letters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** More are not read in a mail; the dashboard has them all. */
    private static final int LINES = 100;

    private final Wording wording;
    private final Units units;
    private final ITemplateEngine templates;
    private final String baseUrl;

    Letters(Wording wording, Units units, ITemplateEngine templates, @Value("${tiendo.base-url}") String baseUrl) {
        this.wording = wording;
        this.units = units;
        this.templates = templates;
        this.baseUrl = baseUrl;
    }

    /** The day at whose end something is due, as people write it; empty for null. */
    static String day(Instant due) {
        return due == null ? "" : DAY.format(due.minusMillis(1).atZone(Zone.VIETNAM));
    }

    /** A mail about one thing. */
    Letter of(Person person, NoticeDraft draft) {
        String tag = draft.report() == null ? "" : "[" + draft.report() + "] ";
        return new Letter(
                tag + draft.vietnamese().title(),
                inEachLanguage(language -> new Part(
                        language.getLanguage(),
                        wording.text(language, "mail.greeting", person.fullName()),
                        paragraphs(draft.in(language).text()),
                        List.of(),
                        List.of(),
                        null,
                        wording.text(language, "mail.open"),
                        baseUrl + draft.link(),
                        wording.text(language, "mail.signature"))));
    }

    /** A mail about several things at once. */
    Letter digest(Person person, List<NoticeDraft> drafts, LocalDate day) {
        return new Letter(
                wording.text(Wording.VIETNAMESE, "mail.digest.subject", drafts.size(), DAY.format(day)),
                inEachLanguage(language -> new Part(
                        language.getLanguage(),
                        wording.text(language, "mail.greeting", person.fullName()),
                        List.of(wording.text(language, "mail.digest.intro", drafts.size())),
                        Stream.of("unit", "period", "what", "due")
                                .map(column -> wording.text(language, "mail.digest." + column))
                                .toList(),
                        drafts.stream()
                                .limit(LINES)
                                .map(draft -> line(draft, language))
                                .toList(),
                        drafts.size() > LINES
                                ? wording.text(language, "mail.digest.more", drafts.size() - LINES)
                                : null,
                        wording.text(language, "mail.digest.open"),
                        baseUrl + "/",
                        wording.text(language, "mail.signature"))));
    }

    private Line line(NoticeDraft draft, Locale language) {
        String unit = draft.report() == null
                ? ""
                : units.byCode(Report.Id.of(draft.report()).unit()).name();
        String period = draft.period() == null ? "" : draft.period();
        String what = draft.in(language).title();
        String due = day(draft.dueAt());
        return new Line(
                unit,
                period,
                what,
                due,
                baseUrl + draft.link(),
                wording.text(language, "mail.digest.line", unit, period, what, due));
    }

    String html(Letter letter) {
        var context = new Context(Wording.VIETNAMESE);
        context.setVariable("letter", letter);
        return templates.process("mail", context);
    }

    String text(Letter letter) {
        return String.join(
                "\n\n-- \n\n", letter.parts().stream().map(Letters::text).toList());
    }

    private static String text(Part part) {
        var text = new StringBuilder(part.greeting()).append("\n\n");
        part.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        part.lines().forEach(line -> text.append("- ")
                .append(line.sentence())
                .append("\n  ")
                .append(line.link())
                .append("\n"));
        text.append(part.lines().isEmpty() ? "" : "\n");
        text.append(part.more() == null ? "" : part.more() + "\n\n");
        return text.append(part.open())
                .append(" ")
                .append(part.link())
                .append("\n\n")
                .append(part.signature())
                .toString();
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n\\s*\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static List<Part> inEachLanguage(java.util.function.Function<Locale, Part> part) {
        return Stream.of(Wording.VIETNAMESE, Locale.ENGLISH).map(part).toList();
    }
}
