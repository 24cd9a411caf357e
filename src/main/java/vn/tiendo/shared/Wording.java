package vn.tiendo.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Turns slugs and codes into sentences, in the reader's language: Vietnamese unless English is asked for. */
@Component
public class Wording {

    /** The first language of every text. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private static final Pattern CODE = Pattern.compile("^(?:entries|tasks)\\[(.+?)]");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** The language the browser asks for as far as we speak it; Vietnamese when nobody asks, as in jobs. */
    public static Locale locale() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                && web.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && web.getRequest().getLocale().getLanguage().equals("en")) {
            return Locale.ENGLISH;
        }
        return VIETNAMESE;
    }

    /** @return the key itself when no file has it, so that a missing text is seen and never breaks a page */
    public String text(String key, Object... arguments) {
        return text(locale(), key, arguments);
    }

    public String text(Locale locale, String key, Object... arguments) {
        Object[] spoken = Arrays.stream(arguments)
                .map(argument -> spoken(locale, argument))
                .toArray();
        return messages.getMessage(key, spoken, key, locale);
    }

    public String title(DomainException refusal) {
        return text("problem." + refusal.slug() + ".title");
    }

    public String detail(DomainException refusal) {
        return text("problem." + refusal.slug() + ".detail", refusal.arguments());
    }

    public String sentence(FieldProblem problem) {
        return text("field." + problem.code(), problem.arguments().toArray());
    }

    /** Everything in one text, for doors that can show one text only. */
    public String everything(DomainException refusal) {
        List<FieldProblem> fields = refusal.fields();
        if (fields.isEmpty()) {
            return detail(refusal);
        }
        return detail(refusal)
                + fields.stream()
                        .map(problem -> "\n- " + code(problem) + sentence(problem))
                        .collect(Collectors.joining());
    }

    /** The indicator or task a problem is about, for people who do not know our field names. */
    private static String code(FieldProblem problem) {
        var code = CODE.matcher(problem.field());
        return code.find() ? code.group(1) + ": " : "";
    }

    /** As due dates are written: the end of a day is its 24:00, not the first moment of the next. */
    private static String moment(Instant moment) {
        var at = moment.atZone(Zone.VIETNAM);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? "24:00 " + DAY.format(at.toLocalDate().minusDays(1))
                : MINUTE.format(at);
    }

    /** Words of the contract among the arguments, written {@code state:IN_REVIEW}, are looked up as texts themselves. */
    private Object spoken(Locale locale, Object argument) {
        if (argument instanceof String word
                && word.matches("(state|stage|period-state|extension-state|contribution-state):[A-Z_]+")) {
            return messages.getMessage(word.replace(':', '.'), null, word, locale);
        }
        if (argument instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (argument instanceof Instant moment) {
            return moment(moment);
        }
        return argument instanceof Number ? argument.toString() : argument;
    }
}
