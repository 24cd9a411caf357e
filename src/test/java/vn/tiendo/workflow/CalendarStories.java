package vn.tiendo.workflow;

import static java.time.Month.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tiendo.calendar.CalendarBook;
import vn.tiendo.calendar.DayChange;
import vn.tiendo.calendar.Holiday;
import vn.tiendo.deadline.CalendarCommands;
import vn.tiendo.deadline.CalendarMoves;
import vn.tiendo.deadline.DateMove;
import vn.tiendo.deadline.Extension.Verdict;
import vn.tiendo.deadline.ExtensionCommands;
import vn.tiendo.organization.Person;
import vn.tiendo.period.PeriodDates;
import vn.tiendo.report.Report;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.Zone;
import vn.tiendo.support.AlarmStories;
import vn.tiendo.support.Paper;
import vn.tiendo.support.Province;

/** A day is entered into the calendar, and everything that was due follows, as far as it must. */
abstract class CalendarStories extends AlarmStories {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM HH:mm");

    @Autowired
    private CalendarCommands calendar;

    @Autowired
    private CalendarBook book;

    @Autowired
    private CalendarMoves moves;

    @Autowired
    private Reports reports;

    @Autowired
    private ExtensionCommands extensions;

    /** Wednesday 16/12 and Thursday 24/12/2026 turn out to be off. */
    @Test
    void a_day_off_moves_what_it_must_and_nothing_else() {
        time.travelTo(at(7, DECEMBER, 2026, 9));
        province.opens("2026-Q4");
        province.opens("2026-M12", chosen(15, 24, 28, 30));
        var drafting = province.report("2026-Q4", "SYT");
        var extended = province.report("2026-Q4", "SGDDT");
        extendedUntil(extended, LocalDate.of(2026, DECEMBER, 24));
        var asking = province.report("2026-Q4", "SXD");
        var returned = province.report("2026-Q4", "STC").sentUp();
        time.travelTo(at(8, DECEMBER, 2026, 9));
        returned.returnedBy(Province.REVIEWER, Stage.REVIEW, "Thiếu nguồn", end(16));
        var inReview = province.report("2026-Q4", "SCT").sentUp();
        var atApproval = province.report("2026-Q4", "SNNPTNT").sentUp().confirmed();
        var approved = province.report("2026-Q4", "STP").sentUp().confirmed().approved();
        var elsewhere = province.report("2026-M12", "SYT");
        time.travelTo(at(15, DECEMBER, 2026, 9));
        extensions.ask(asking.id(), province.person(asking.clerk()), end(22), "Chờ số liệu");

        assertThat(dates(drafting, extended, asking, returned, inReview, atApproval, approved, elsewhere))
                .containsExactly(
                        "2026-Q4.SYT due 17/12 00:00 review 19/12 00:00 approval 25/12 00:00",
                        "  Task_DraftReport 17/12 00:00",
                        "  DraftOverdue 17/12 00:00, DraftReminder 11/12 08:00",
                        "2026-Q4.SGDDT due 25/12 00:00 review 19/12 00:00 approval 25/12 00:00",
                        "  Task_DraftReport 25/12 00:00",
                        "  DraftOverdue 25/12 00:00, DraftReminder 21/12 08:00",
                        "2026-Q4.SXD due 17/12 00:00 review 19/12 00:00 approval 25/12 00:00",
                        "  Task_DraftReport 17/12 00:00",
                        "  DraftOverdue 17/12 00:00, DraftReminder 11/12 08:00",
                        "  request 1: Task_DecideExtension 17/12 00:00",
                        "2026-Q4.STC due 17/12 00:00 review 19/12 00:00 approval 25/12 00:00 answer 17/12 00:00",
                        "  Task_DraftReport 17/12 00:00",
                        "  DraftOverdue 17/12 00:00, DraftReminder 11/12 08:00",
                        "2026-Q4.SCT due 17/12 00:00 review 19/12 00:00 approval 25/12 00:00",
                        "  Task_ReviewReport 19/12 00:00",
                        "  ReviewOverdue 19/12 00:00, ReviewReminder 15/12 08:00",
                        "2026-Q4.SNNPTNT due 17/12 00:00 review 19/12 00:00 approval 25/12 00:00",
                        "  Task_ApproveReport 25/12 00:00",
                        "  ApprovalOverdue 25/12 00:00, ApprovalReminder 21/12 08:00",
                        "2026-Q4.STP due 17/12 00:00 review 19/12 00:00 approval 25/12 00:00",
                        "2026-M12.SYT due 16/12 00:00 review 25/12 00:00 approval 29/12 00:00",
                        "  Task_DraftReport 16/12 00:00",
                        "  DraftOverdue 16/12 00:00, DraftReminder 10/12 08:00");
        assertThat(period("2026-Q4"))
                .isEqualTo("17/12 00:00, 19/12 00:00, 25/12 00:00, 26/12 00:00; timer 26/12 00:00");
        assertThat(period("2026-M12"))
                .isEqualTo("16/12 00:00, 25/12 00:00, 29/12 00:00, 31/12 00:00; timer 31/12 00:00");

        var preview = calendar.preview(admin(), off(16, 24));
        int revision = save(off(16, 24));

        assertThat(dates(drafting, extended, asking, returned, inReview, atApproval, approved, elsewhere))
                .containsExactly(
                        "2026-Q4.SYT due 18/12 00:00 review 22/12 00:00 approval 24/12 00:00",
                        "  Task_DraftReport 18/12 00:00",
                        "  DraftOverdue 18/12 00:00, DraftReminder 16/12 08:00",
                        "2026-Q4.SGDDT due 26/12 00:00 review 22/12 00:00 approval 24/12 00:00",
                        "  Task_DraftReport 26/12 00:00",
                        "  DraftOverdue 26/12 00:00, DraftReminder 21/12 08:00",
                        "2026-Q4.SXD due 18/12 00:00 review 22/12 00:00 approval 24/12 00:00",
                        "  Task_DraftReport 18/12 00:00",
                        "  DraftOverdue 18/12 00:00, DraftReminder 16/12 08:00",
                        "  request 1: Task_DecideExtension 18/12 00:00",
                        "2026-Q4.STC due 17/12 00:00 review 22/12 00:00 approval 24/12 00:00 answer 18/12 00:00",
                        "  Task_DraftReport 18/12 00:00",
                        "  DraftOverdue 18/12 00:00, DraftReminder 16/12 08:00",
                        "2026-Q4.SCT due 17/12 00:00 review 22/12 00:00 approval 24/12 00:00",
                        "  Task_ReviewReport 22/12 00:00",
                        "  ReviewOverdue 22/12 00:00, ReviewReminder 16/12 08:00",
                        "2026-Q4.SNNPTNT due 17/12 00:00 review 19/12 00:00 approval 24/12 00:00",
                        "  Task_ApproveReport 24/12 00:00",
                        "  ApprovalOverdue 24/12 00:00, ApprovalReminder 18/12 08:00",
                        "2026-Q4.STP due 17/12 00:00 review 19/12 00:00 approval 25/12 00:00",
                        "2026-M12.SYT due 16/12 00:00 review 26/12 00:00 approval 29/12 00:00",
                        "  Task_DraftReport 16/12 00:00",
                        "  DraftOverdue 16/12 00:00, DraftReminder 10/12 08:00");
        assertThat(period("2026-Q4"))
                .isEqualTo("18/12 00:00, 22/12 00:00, 24/12 00:00, 26/12 00:00; timer 26/12 00:00");
        assertThat(period("2026-M12"))
                .isEqualTo("16/12 00:00, 26/12 00:00, 29/12 00:00, 31/12 00:00; timer 31/12 00:00");
        assertThat(reports.get(drafting.id()).dates().original()).isEqualTo(end(16));
        assertThat(drafting.now().history()).last().satisfies(step -> assertThat(step.reason())
                .isEqualTo("Theo thông báo mới"));
        assertThat(moves.of(revision))
                .as("the preview said what the save did")
                .containsExactlyInAnyOrderElementsOf(preview.moves());
        assertThat(told(revision))
                .contains(
                        "2026-Q4 UNIT 17/12 00:00 > 18/12 00:00 null: ",
                        "2026-Q4 ANSWER 17/12 00:00 > 18/12 00:00 null: STC",
                        "2026-Q4 DECISION 17/12 00:00 > 18/12 00:00 null: SXD",
                        "2026-Q4 UNIT 25/12 00:00 > 26/12 00:00 null: SGDDT",
                        "2026-M12 CLOSING 31/12 00:00 > 31/12 00:00 CHOSEN: ")
                .noneMatch(line -> line.matches("2026-Q4.*STP.*") || line.matches("2026-Q4 REVIEW .*SNNPTNT.*"));

        save(removed(16, 24));
        assertThat(dates(drafting, inReview, atApproval))
                .as("taken back: what a rule gave is as it was")
                .containsExactly(
                        "2026-Q4.SYT due 17/12 00:00 review 19/12 00:00 approval 25/12 00:00",
                        "  Task_DraftReport 17/12 00:00",
                        "  DraftOverdue 17/12 00:00, DraftReminder 16/12 08:00",
                        "2026-Q4.SCT due 17/12 00:00 review 19/12 00:00 approval 25/12 00:00",
                        "  Task_ReviewReport 19/12 00:00",
                        "  ReviewOverdue 19/12 00:00, ReviewReminder 16/12 08:00",
                        "2026-Q4.SNNPTNT due 17/12 00:00 review 19/12 00:00 approval 25/12 00:00",
                        "  Task_ApproveReport 25/12 00:00",
                        "  ApprovalOverdue 25/12 00:00, ApprovalReminder 21/12 08:00");
    }

    /** A granted day after the closing has a timer of its own, in the process of the request. */
    @Test
    void a_granted_day_after_the_closing_rolls_with_its_timer() {
        time.travelTo(at(1, JULY, 2026, 9));
        province.opens("2026-M07");
        var report = province.report("2026-M07", "SYT");
        var granted = endOf(30, JULY, 2026).atZone(Zone.VIETNAM).toInstant();
        var asked = extensions.ask(report.id(), province.person(report.clerk()), granted, "Chờ số liệu");
        extensions.decide(report.id(), asked.number(), province.person(Province.APPROVER), Verdict.GRANT, null);
        var waiting = province.process(report.id() + ".1");
        assertThat(local(province.dueAt(waiting, DeadlineExtension.DATE_PASSED).toInstant()))
                .isEqualTo("31/07 00:00");
        var off = List.of(day(LocalDate.of(2026, JULY, 30), Holiday.Kind.SWAP_OFF));
        save(off);
        assertThat(dates(report).get(0)).startsWith("2026-M07.SYT due 01/08 00:00");
        assertThat(local(province.dueAt(waiting, DeadlineExtension.DATE_PASSED).toInstant()))
                .isEqualTo("01/08 00:00");
        save(off.stream()
                .map(day -> new DayChange(day.date(), null, null, null, null, null, null))
                .toList());
    }

    @Test
    void the_own_step_of_a_period_follows_from_the_day_it_began() {
        time.travelTo(at(4, MAY, 2026, 9));
        province.opens("2026-M05");
        var process = province.process("2026-M05");
        time.travelTo(at(26, MAY, 2026, 9));
        province.runsWhatIsDue(process);
        assertThat(tasks(process)).containsExactly("Task_ConsolidatePeriod 28/05 00:00");
        var off = List.of(day(LocalDate.of(2026, MAY, 27), Holiday.Kind.HOLIDAY));
        int revision = save(off);
        assertThat(tasks(process)).containsExactly("Task_ConsolidatePeriod 29/05 00:00");
        assertThat(local(province.dueAt(process, PeriodCycle.CONSOLIDATION_OVERDUE)
                        .toInstant()))
                .isEqualTo("29/05 00:00");
        assertThat(told(revision)).contains("2026-M05 CONSOLIDATION 28/05 00:00 > 29/05 00:00 null: ");
        save(off.stream()
                .map(day -> new DayChange(day.date(), null, null, null, null, null, null))
                .toList());
        assertThat(tasks(process)).containsExactly("Task_ConsolidatePeriod 28/05 00:00");
    }

    @Test
    void nothing_moves_into_the_past() {
        time.travelTo(at(1, JUNE, 2026, 9));
        province.opens("2026-M06");
        time.travelTo(at(18, JUNE, 2026, 9));
        var late = province.report("2026-M06", "SYT");
        assertThat(period("2026-M06")).startsWith("17/06 00:00, 19/06 00:00, 25/06 00:00");
        // the 16th becomes a day off when it is over; 17/06 24:00 has passed as well
        int revision = save(List.of(day(LocalDate.of(2026, JUNE, 16), Holiday.Kind.HOLIDAY)));
        assertThat(dates(late).get(0))
                .isEqualTo("2026-M06.SYT due 17/06 00:00 review 20/06 00:00 approval 25/06 00:00");
        assertThat(told(revision)).anyMatch(line -> line.startsWith("2026-M06 UNIT 17/06 00:00 > 17/06 00:00 PAST: "));
    }

    @Test
    void a_year_in_which_something_is_due_is_not_emptied() {
        time.travelTo(at(1, JUNE, 2026, 9));
        province.opens("2027-M02");
        var all = book.year(2027).days().stream()
                .map(day -> new DayChange(day.date(), null, null, null, null, null, null))
                .toList();
        refused(Kind.INVALID, "calendar-year-in-use", () -> calendar.preview(admin(), all));
        refused(Kind.INVALID, "calendar-year-in-use", () -> save(all));
        assertThat(book.year(2027).known()).isTrue();
    }

    /** Nine periods of thirty units, and every report of them follows in one save. */
    @Test
    void hundreds_of_reports_follow_in_one_save() {
        time.travelTo(at(4, JANUARY, 2027, 9));
        IntStream.rangeClosed(4, 12).forEach(month -> province.opens("2027-M%02d".formatted(month)));
        long open = IntStream.rangeClosed(4, 12)
                .mapToLong(month ->
                        province.unitsWithReport("2027-M%02d".formatted(month)).size())
                .sum();
        assertThat(open).isGreaterThan(250);
        var days = IntStream.rangeClosed(4, 12)
                .mapToObj(month -> day(LocalDate.of(2027, month, 15), Holiday.Kind.HOLIDAY))
                .toList();
        int revision = save(days);
        var moved = moves.of(revision).stream()
                .filter(group -> group.what() == DateMove.What.REVIEW && group.kept() == null)
                .mapToInt(group -> group.units().size())
                .sum();
        // 15/05 and 15/08 are days of a weekend already
        assertThat(moved).isEqualTo((int) (open / 9 * 7));
        save(days.stream()
                .map(day -> new DayChange(day.date(), null, null, null, null, null, null))
                .toList());
    }

    private int save(List<DayChange> changes) {
        return calendar.save(admin(), book.revision(), changes, "Theo thông báo mới");
    }

    private Person admin() {
        return province.person("admin");
    }

    private static List<DayChange> off(int... days) {
        return IntStream.of(days)
                .mapToObj(day -> day(LocalDate.of(2026, DECEMBER, day), Holiday.Kind.SWAP_OFF))
                .toList();
    }

    private static List<DayChange> removed(int... days) {
        return off(days).stream()
                .map(day -> new DayChange(day.date(), null, null, null, null, null, null))
                .toList();
    }

    private static DayChange day(LocalDate date, Holiday.Kind kind) {
        return new DayChange(date, kind, "Nghỉ hoán đổi", "Swapped day off", "TB 1/TB-BNV", "high", null);
    }

    private static Instant end(int day) {
        return endOf(day, DECEMBER, 2026).atZone(Zone.VIETNAM).toInstant();
    }

    private static PeriodDates chosen(int unit, int review, int approval, int closing) {
        return new PeriodDates(end(unit), end(review), end(approval), end(closing));
    }

    private void extendedUntil(Paper report, LocalDate day) {
        var asked = extensions.ask(
                report.id(), province.person(report.clerk()), end(day.getDayOfMonth()), "Chờ số liệu của ngành");
        extensions.decide(report.id(), asked.number(), province.person(Province.REVIEWER), Verdict.GRANT, null);
    }

    /** Dates, task and timers of each report, in full. */
    private List<String> dates(Paper... papers) {
        List<String> lines = new ArrayList<>();
        for (var paper : papers) {
            var report = reports.get(paper.id());
            var is = report.dates();
            lines.add("%s due %s review %s approval %s%s"
                    .formatted(
                            paper.id(),
                            local(is.due()),
                            local(is.review()),
                            local(is.approval()),
                            is.answer() == null ? "" : " answer " + local(is.answer())));
            tasks(paper.process()).forEach(task -> lines.add("  " + task));
            Map<String, String> timers = new TreeMap<>();
            if (!report.state().settled()) {
                alarms(paper).forEach(timer -> timers.put(timer, SHORT.format(alarm(paper, timer))));
                lines.add("  " + timers.toString().replaceAll("[{}]", "").replace("=", " "));
            }
            var request = province.process(
                    new Report.Id(paper.id().period(), paper.id().unit()) + ".1");
            if (request != null) {
                tasks(request).forEach(task -> lines.add("  request 1: " + task));
            }
        }
        return lines;
    }

    private List<String> tasks(ProcessInstance process) {
        return engine.getTaskService().createTaskQuery().processInstanceId(process.getId()).list().stream()
                .map(task -> task.getTaskDefinitionKey() + " "
                        + local(task.getDueDate().toInstant()))
                .toList();
    }

    private String period(String code) {
        var is = province.period(code).dates();
        return "%s, %s, %s, %s; timer %s"
                .formatted(
                        local(is.unitDueAt()),
                        local(is.reviewDueAt()),
                        local(is.approvalDueAt()),
                        local(is.closesAt()),
                        local(province.dueAt(province.process(code), PeriodCycle.CLOSING)
                                .toInstant()));
    }

    private List<String> told(int revision) {
        return moves.of(revision).stream()
                .map(group -> "%s %s %s > %s %s: %s"
                        .formatted(
                                group.period(),
                                group.what(),
                                local(group.from()),
                                local(group.to()),
                                group.kept(),
                                String.join(",", group.units())))
                .toList();
    }

    private static String local(Instant moment) {
        return SHORT.format(LocalDateTime.ofInstant(moment, Zone.VIETNAM));
    }
}
