package vn.tiendo.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.deadline.EscalationLog;
import vn.tiendo.period.PeriodDates;
import vn.tiendo.shared.Zone;

/** For stories about what happens as time passes over a report that lies on somebody's desk. */
public abstract class AlarmStories extends Stories {

    @Autowired
    private EscalationLog escalations;

    @Autowired
    private WorkingCalendar calendar;

    /** Opened with another date for the units than the calendar proposes. */
    protected Paper openedDueOn(LocalDate day, LocalDateTime now, String period, String unit) {
        time.travelTo(now);
        province.opens(
                period,
                new PeriodDates(
                        calendar.endOfDay(day),
                        calendar.endOfDay(day.plusDays(4)),
                        calendar.endOfDay(day.plusDays(8)),
                        calendar.endOfDay(day.plusDays(9))));
        return province.report(period, unit);
    }

    /** When the boundary timer goes off next; the story fails when it is not there. */
    protected LocalDateTime alarm(Paper report, String timer) {
        return alarms(report, timer).stream()
                .findFirst()
                .map(job -> LocalDateTime.ofInstant(job.getDuedate().toInstant(), Zone.VIETNAM))
                .orElseThrow(() -> new AssertionError("no timer " + timer));
    }

    protected List<Job> alarms(Paper report, String timer) {
        return province.jobs(report.process(), "BoundaryEvent_" + timer);
    }

    /** Which timers run, by name. */
    protected List<String> alarms(Paper report) {
        return engine
                .getManagementService()
                .createJobDefinitionQuery()
                .processDefinitionId(report.process().getProcessDefinitionId())
                .list()
                .stream()
                .map(definition -> definition.getActivityId().replace("BoundaryEvent_", ""))
                .filter(timer -> !alarms(report, timer).isEmpty())
                .sorted()
                .toList();
    }

    /** The timer goes off, whatever the clock says. */
    protected void goesOff(Paper report, String timer) {
        alarms(report, timer).forEach(province::runs);
    }

    /** Every midnight and every morning at eight the job executor finds what is due. */
    protected void daysPass(Paper report, LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            for (int hour : new int[] {0, 8}) {
                time.travelTo(day.atTime(hour, 0, 1));
                province.runsWhatIsDue(report.process());
            }
        });
    }

    /** Every level the report reached, with its moment to the minute. */
    protected List<String> escalations(Paper report) {
        return escalations.of(report.id()).stream()
                .map(level -> "%s %s %s %s to %s"
                        .formatted(
                                minute(level.at()),
                                level.stage(),
                                level.level(),
                                level.wording(),
                                String.join(",", level.recipients())))
                .toList();
    }

    /** Ids of the reports that the consolidation names as not handed in. */
    protected Set<String> listed(String period) {
        return escalations.listed(period);
    }

    /** Subject and readers of all that was told about the report. */
    protected List<String> mails(Paper report) {
        return province.lettersAbout(report.id()).stream()
                .map(letter -> letter.subject() + " to " + names(letter.to()))
                .toList();
    }

    private static String names(String people) {
        return Arrays.stream(people.split(",")).sorted().collect(Collectors.joining(","));
    }

    private static LocalDateTime minute(Instant moment) {
        return LocalDateTime.ofInstant(moment, Zone.VIETNAM).withSecond(0).withNano(0);
    }
}
