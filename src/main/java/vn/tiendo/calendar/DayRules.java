package vn.tiendo.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.tiendo.shared.FieldProblem;

/** What a changed day must be, whichever way it comes in. */
final class DayRules {

    static final int LONGEST = 500;
    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    private static final Set<String> CONFIDENCE = Set.of("high", "medium", "low");

    private DayRules() {}

    /**
     * @param stored days that have a row now
     * @param place where a field of the n-th change stands, for whoever must correct it
     */
    static List<FieldProblem> broken(List<DayChange> changes, Set<LocalDate> stored, Place place) {
        var problems = new ArrayList<FieldProblem>();
        var seen = new HashSet<LocalDate>();
        for (int n = 0; n < changes.size(); n++) {
            var change = changes.get(n);
            int at = n;
            Function<String, String> field = name -> place.of(at, name);
            if (change.date() == null) {
                problems.add(FieldProblem.of(field.apply("date"), "calendar-date-missing"));
            } else if (change.date().getYear() < FIRST_YEAR || change.date().getYear() > LAST_YEAR) {
                problems.add(FieldProblem.of(
                        field.apply("date"),
                        "calendar-date-range",
                        String.valueOf(FIRST_YEAR),
                        String.valueOf(LAST_YEAR)));
            } else if (!seen.add(change.date())) {
                problems.add(FieldProblem.of(field.apply("date"), "calendar-date-twice", change.date()));
            } else if (change.kind() == null && !stored.contains(change.date())) {
                problems.add(FieldProblem.of(field.apply("kind"), "calendar-nothing-to-remove", change.date()));
            } else if (change.kind() == Holiday.Kind.MAKEUP_WORKDAY && !weekend(change.date())) {
                problems.add(FieldProblem.of(field.apply("kind"), "calendar-makeup-weekday", change.date()));
            }
            if (change.kind() != null) {
                words(change, field, problems);
            }
        }
        return problems;
    }

    private static void words(DayChange change, Function<String, String> field, List<FieldProblem> problems) {
        if (DayChange.blank(change.name())) {
            problems.add(FieldProblem.of(field.apply("name"), "calendar-name-missing"));
        }
        if (DayChange.blank(change.legalBasis())) {
            problems.add(FieldProblem.of(field.apply("legalBasis"), "calendar-basis-missing"));
        }
        if (change.confidence() == null || !CONFIDENCE.contains(change.confidence())) {
            problems.add(FieldProblem.of(field.apply("confidence"), "calendar-confidence-unknown"));
        }
        tooLong(change.name(), field.apply("name"), problems);
        tooLong(change.nameEn(), field.apply("nameEn"), problems);
        tooLong(change.legalBasis(), field.apply("legalBasis"), problems);
        tooLong(change.note(), field.apply("note"), problems);
    }

    private static void tooLong(String text, String field, List<FieldProblem> problems) {
        if (text != null && text.length() > LONGEST) {
            problems.add(FieldProblem.of(field, "text-too-long", LONGEST));
        }
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Names a field of the n-th change. */
    @FunctionalInterface
    interface Place {

        String of(int n, String field);
    }
}
