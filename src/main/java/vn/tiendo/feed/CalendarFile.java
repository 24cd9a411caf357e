package vn.tiendo.feed;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Transparency;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.shared.Wording;

/** Due days as an iCalendar file (RFC 5545): each the whole day at whose end it is due, with a word the morning before. */
@Component
class CalendarFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int HOURS_BEFORE_THE_DAY = 16;
    private static final int HOURS_BETWEEN_LOOKS = 4;

    private final WorkingCalendar calendar;
    private final Wording wording;
    private final Clock clock;
    private final String baseUrl;

    CalendarFile(WorkingCalendar calendar, Wording wording, Clock clock, @Value("${tiendo.base-url}") String baseUrl) {
        this.calendar = calendar;
        this.wording = wording;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    String of(List<DueDay> days) {
        var file = new ICalendar();
        file.setProductId("-//TienDo//TienDo//VI");
        file.setName(text("feed.name"));
        file.addExperimentalProperty("X-WR-CALNAME", text("feed.name"));
        file.setRefreshInterval(Duration.builder().hours(HOURS_BETWEEN_LOOKS).build());
        days.forEach(day -> file.addEvent(event(day)));
        return Biweekly.write(file).go();
    }

    private VEvent event(DueDay due) {
        var event = new VEvent();
        var day = calendar.dueDay(due.dueAt());
        String link = baseUrl + due.path();
        String summary = text("feed." + due.what(), due.period(), due.unit());
        event.setUid(due.key() + "@" + host());
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(date(day));
        event.setDateEnd(date(day.plusDays(1)));
        event.setSummary(summary);
        event.setDescription(text("feed.description", DAY.format(day), link));
        event.setUrl(link);
        // a due date does not make a person busy
        event.setTransparency(Transparency.transparent());
        event.addAlarm(VAlarm.display(
                new Trigger(
                        Duration.builder()
                                .prior(true)
                                .hours(HOURS_BEFORE_THE_DAY)
                                .build(),
                        Related.START),
                text("feed.alarm", summary)));
        return event;
    }

    /** The day itself, in no zone: the same day wherever it is read. */
    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private String host() {
        String host = URI.create(baseUrl).getHost();
        return host == null ? "tiendo" : host;
    }

    private String text(String key, Object... arguments) {
        return wording.text(Wording.VIETNAMESE, key, arguments);
    }
}
