package vn.tiendo.calendar;

import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers that a province may set otherwise (DOMAIN §3.6: usual in the Mekong provinces, no decision was found).
 *
 * @param workingHours of every working day, Vietnam time, one after the other: {@code 07:00-11:00, 13:00-17:00}
 */
@ConfigurationProperties("tiendo.calendar")
public record CalendarSettings(
        @DefaultValue({"07:00-11:00", "13:00-17:00"}) List<Span> workingHours) {

    public CalendarSettings {
        workingHours = List.copyOf(workingHours);
        if (workingHours.isEmpty()) {
            throw new IllegalArgumentException("tiendo.calendar.working-hours is empty");
        }
        for (int i = 1; i < workingHours.size(); i++) {
            if (workingHours.get(i).from().isBefore(workingHours.get(i - 1).until())) {
                throw new IllegalArgumentException("tiendo.calendar.working-hours out of order: " + workingHours);
            }
        }
    }

    /** Part of a day; {@code until} belongs to it no more. */
    public record Span(LocalTime from, LocalTime until) {

        public Span {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("not a part of a day: " + from + "-" + until);
            }
        }

        /** @param text {@code 07:00-11:00} */
        public static Span of(String text) {
            String[] ends = text.strip().split("\\s*-\\s*", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("not a part of a day: " + text);
            }
            return new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        }
    }
}
