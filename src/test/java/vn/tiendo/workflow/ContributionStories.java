package vn.tiendo.workflow;

import static java.time.Month.*;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contribution.Answer;
import vn.tiendo.contribution.Contribution;
import vn.tiendo.contribution.Contribution.State;
import vn.tiendo.contribution.ContributionAnswers;
import vn.tiendo.contribution.ContributionCommands;
import vn.tiendo.contribution.Contributions;
import vn.tiendo.contribution.Figure;
import vn.tiendo.organization.Person;
import vn.tiendo.report.PaperHandIn;
import vn.tiendo.report.Report;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.Zone;
import vn.tiendo.support.OtherHouse;
import vn.tiendo.support.Paper;
import vn.tiendo.support.Province;
import vn.tiendo.support.Stories;

/** A lead asks the units that take part; they answer, are reminded, decline, or are let off. */
@OtherHouse
abstract class ContributionStories extends Stories {

    private static final Figure XHS_07 = new Figure("XHS-07", null);
    private static final String QUESTION = "Số người có hồ sơ sức khỏe điện tử trên địa bàn";

    @Autowired
    private ContributionCommands commands;

    @Autowired
    private ContributionAnswers answers;

    @Autowired
    private Contributions contributions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void many_units_are_asked_at_once_reminded_and_answer_each_for_itself() {
        var report = opened(at(5, OCTOBER, 2026, 9), "2026-M10", "SYT");
        assertThat(report.now().dueAt()).isEqualTo(end(16, OCTOBER, 2026));
        var asked = commands.ask(report.id(), clerk("SYT"), XHS_07, List.of("H829", "H831", "H838"), QUESTION, null);
        assertThat(asked).extracting(Contribution::number).containsExactly(1, 2, 3);
        assertThat(asked)
                .extracting(each -> each.key().toString())
                .containsExactly("2026-M10.SYT/c1", "2026-M10.SYT/c2", "2026-M10.SYT/c3");
        assertThat(asked).extracting(Contribution::dueAt).containsOnly(end(15, OCTOBER, 2026));

        var first = process(asked.get(0));
        assertThat(first).isWaitingAtExactly(ContributionRequest.CONTRIBUTE);
        var task = task(asked.get(0));
        assertThat(local(task.getDueDate())).isEqualTo(endOf(15, OCTOBER, 2026));
        assertThat(local(task.getFollowUpDate())).isEqualTo(at(14, OCTOBER, 2026, 8));
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("H829.clerk");
        assertThat(engine.getTaskService().getVariablesLocal(task.getId()))
                .containsOnly(
                        entry("contribution", "2026-M10.SYT/c1"),
                        entry("reportId", "2026-M10.SYT"),
                        entry("unitName", "Sở Y tế"));
        assertThat(told("contribution-asked", report)).containsExactly("h829.clerk", "h831.clerk", "h838.clerk");

        say(asked.get(1), ratio(120, 400));
        assertThat(contributions.get(asked.get(1).key())).satisfies(answered -> {
            assertThat(answered.state()).isEqualTo(State.ANSWERED);
            assertThat(answered.answer().numerator()).isEqualByComparingTo("120");
            assertThat(answered.endedBy()).isEqualTo("h831.clerk");
        });
        ended(asked.get(1), "EndEvent_Contributed");
        assertThat(told("contribution-answered", report)).containsExactly("syt.clerk");

        assertThat(timer(first, "BoundaryEvent_ContributionReminder")).isEqualTo(at(14, OCTOBER, 2026, 8));
        assertThat(timer(first, "BoundaryEvent_ContributionOverdue")).isEqualTo(endOf(15, OCTOBER, 2026));
        time.travelTo(at(14, OCTOBER, 2026, 8).plusSeconds(1));
        province.runsWhatIsDue(first);
        assertThat(told("contribution-reminded", report)).containsExactly("h829.clerk");
        assertThat(told("contribution-overdue", report)).isEmpty();
        assertThat(first).isWaitingAtExactly(ContributionRequest.CONTRIBUTE).hasPassed("Task_RemindContributor");

        time.travelTo(endOf(15, OCTOBER, 2026).plusSeconds(1));
        province.runsWhatIsDue(first);
        assertThat(told("contribution-overdue", report)).containsExactly("h829.clerk", "h829.head");
        assertThat(told("contribution-missing", report)).containsExactly("syt.clerk");
        assertThat(first).isWaitingAtExactly(ContributionRequest.CONTRIBUTE);
        say(asked.get(0), ratio(0, 0));
        assertThat(contributions.get(asked.get(0).key()).state())
                .as("a late answer is an answer")
                .isEqualTo(State.ANSWERED);
        assertThat(report.now().contributions())
                .extracting(each -> each.state())
                .containsExactly(State.ANSWERED, State.ANSWERED, State.ASKED);
    }

    @Test
    void one_who_is_asked_after_the_morning_of_the_reminder_is_not_reminded_at_once() {
        var report = opened(at(5, MAY, 2026, 9), "2026-M05", "SYT");
        time.travelTo(at(18, MAY, 2026, 10));
        var asked = ask(report, XHS_07, "H832", null);
        assertThat(asked.dueAt())
                .as("the last day there is, when the usual one has passed")
                .isEqualTo(end(18, MAY, 2026));
        var process = process(asked);
        assertThat(timer(process, "BoundaryEvent_ContributionReminder")).isEqualTo(at(15, MAY, 2026, 8));
        time.travelTo(at(18, MAY, 2026, 11));
        province.runsWhatIsDue(process);
        assertThat(told("contribution-reminded", report)).isEmpty();
        time.travelTo(endOf(18, MAY, 2026).plusSeconds(1));
        province.runsWhatIsDue(process);
        assertThat(told("contribution-overdue", report)).containsExactly("h832.clerk", "h832.head");
    }

    @Test
    void declining_needs_a_reason_and_the_same_unit_may_be_asked_again() {
        var report = opened(at(1, JULY, 2026, 9), "2026-M07", "SYT");
        var asked = ask(report, XHS_07, "H833", QUESTION);
        refused(Kind.INVALID, "invalid-fields", () -> ask(report, XHS_07, "H833", QUESTION));
        refused(Kind.INVALID, "invalid-fields", () -> say(asked, Answer.refusal(" ")));
        assertThat(process(asked)).isWaitingAtExactly(ContributionRequest.CONTRIBUTE);
        say(asked, Answer.refusal("Trạm y tế chưa nối mạng"));

        var declined = contributions.get(asked.key());
        assertThat(declined.state()).isEqualTo(State.DECLINED);
        assertThat(declined.answer().reason()).isEqualTo("Trạm y tế chưa nối mạng");
        ended(asked, "EndEvent_Contributed");
        assertThat(told("contribution-declined", report)).containsExactly("syt.clerk");
        refused(Kind.CONFLICT, "contribution-ended", () -> say(asked, ratio(1, 2)));

        var again = ask(report, XHS_07, "H833", "Xin số ước");
        assertThat(again.number()).isEqualTo(2);
        say(again, ratio(5, 10));
        assertThat(contributions.lastAnswerBefore(again)).isEmpty();
        assertThat(contributions.lastAnswerBefore(ask(report, XHS_07, "H833", null)))
                .map(Contribution::number)
                .contains(2);
    }

    @Test
    void what_was_taken_back_waits_for_nobody() {
        var report = opened(at(1, APRIL, 2026, 9), "2026-M04", "SYT");
        var asked = ask(report, XHS_07, "H834", QUESTION);
        answers.draft(asked.key(), clerk("H834"), ratio(3, 9));
        refused(Kind.NOT_FOUND, "report-unknown", () -> commands.withdraw(asked.key(), clerk("SCT"), null));
        refused(Kind.FORBIDDEN, "contribution-not-yours", () -> commands.withdraw(asked.key(), clerk("H834"), null));
        commands.withdraw(asked.key(), clerk("SYT"), "Đã có số liệu của ngành");

        var withdrawn = contributions.get(asked.key());
        assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
        assertThat(withdrawn.withdrawal()).isEqualTo("Đã có số liệu của ngành");
        assertThat(withdrawn.answer().numerator()).as("a draft is no answer").isNull();
        ended(asked, "EndEvent_ContributionEnded");
        assertThat(told("contribution-withdrawn", report)).containsExactly("h834.clerk");
        refused(Kind.CONFLICT, "contribution-ended", () -> commands.withdraw(asked.key(), clerk("SYT"), null));
        refused(Kind.CONFLICT, "contribution-ended", () -> say(asked, ratio(1, 2)));
    }

    @Test
    void handing_in_and_closing_end_what_is_open_and_a_return_lets_ask_anew() {
        var report = opened(at(3, AUGUST, 2026, 9), "2026-M08", "SYT");
        var answered = ask(report, XHS_07, "H835", null);
        say(answered, ratio(7, 9));
        var open = ask(report, XHS_07, "H836", null);
        report.drafted();
        report.submitted();
        assertThat(contributions.get(open.key())).satisfies(lapsed -> {
            assertThat(lapsed.state()).isEqualTo(State.LAPSED);
            assertThat(lapsed.endedBy()).isEqualTo("system");
        });
        ended(open, "EndEvent_ContributionEnded");
        assertThat(contributions.get(answered.key()).state()).isEqualTo(State.ANSWERED);
        refused(Kind.CONFLICT, "report-wrong-state", () -> ask(report, XHS_07, "H836", null));
        report.returnedByHead("Thiếu huyện");
        var anew = ask(report, XHS_07, "H836", null);
        assertThat(anew.number()).isEqualTo(3);

        var never = province.report("2026-M08", "SCT");
        var waiting = ask(never, new Figure("KTS-07", null), "STC", null);
        time.travelTo(at(26, AUGUST, 2026, 9));
        province.runsWhatIsDue(province.process("2026-M08"));
        assertThat(never.now().state()).isEqualTo(Report.State.NOT_SUBMITTED);
        assertThat(contributions.get(waiting.key()).state()).isEqualTo(State.LAPSED);
        ended(waiting, "EndEvent_ContributionEnded");
        assertThat(told("contribution-lapsed", never)).containsExactly("stc.clerk");
    }

    @Test
    void a_report_through_the_secret_channel_leaves_nothing_of_what_was_asked() {
        var report = opened(at(1, DECEMBER, 2026, 9), "2026-M12", "SYT");
        var answered = ask(report, XHS_07, "H837", QUESTION);
        say(answered, ratio(7, 9));
        var open = ask(report, XHS_07, "H838", QUESTION);
        time.travelTo(at(15, DECEMBER, 2026, 9));
        report.cameOnPaper(PaperHandIn.Kind.SECRET, "12/BC-SYT", LocalDate.of(2026, DECEMBER, 14));
        assertThat(contributions.get(open.key()).state()).isEqualTo(State.LAPSED);
        assertThat(contributions.of(report.id())).hasSize(2).allSatisfy(each -> {
            assertThat(each.question()).isNull();
            assertThat(each.answer().numerator()).isNull();
        });
    }

    @Test
    void an_extension_of_the_lead_moves_no_answers_due_date() {
        var report = opened(at(2, FEBRUARY, 2026, 9), "2026-M02", "SYT");
        var asked = ask(report, XHS_07, "H829", null);
        var before = timer(process(asked), "BoundaryEvent_ContributionOverdue");
        report.granted(report.asksUntil(end(27, FEBRUARY, 2026), "Nghỉ Tết"), Province.REVIEWER);
        assertThat(report.now().dueAt()).isEqualTo(end(27, FEBRUARY, 2026));
        assertThat(contributions.get(asked.key()).dueAt()).isEqualTo(asked.dueAt());
        assertThat(timer(process(asked), "BoundaryEvent_ContributionOverdue")).isEqualTo(before);
        assertThat(ask(report, XHS_07, "H831", null).dueAt())
                .as("one who is asked later has the later day")
                .isEqualTo(end(26, FEBRUARY, 2026));
    }

    @Test
    void asking_is_refused_with_a_reason_and_leaves_nothing_behind() {
        var report = opened(at(1, SEPTEMBER, 2026, 9), "2026-M09", "SYT");
        var syt = clerk("SYT");
        refused(
                Kind.NOT_FOUND,
                "report-unknown",
                () -> commands.ask(report.id(), clerk("H829"), XHS_07, List.of("H831"), null, null));
        refused(
                Kind.FORBIDDEN,
                "wrong-desk",
                () -> commands.ask(
                        report.id(), province.person(Province.headOf("SYT")), XHS_07, List.of("H829"), null, null));
        for (var figure : List.of(new Figure(null, null), new Figure("XHS-07", "NV-22"), new Figure("KTS-01", null))) {
            refused(Kind.INVALID, "invalid-fields", () -> ask(report, figure, "H829", null));
        }
        for (var unit : List.of("SYT", "SCT", "GRP_LQ", "GRP_HUYEN", "EXT_CA", "H999")) {
            refused(Kind.INVALID, "invalid-fields", () -> ask(report, XHS_07, unit, null));
        }
        refused(Kind.INVALID, "invalid-fields", () -> commands.ask(report.id(), syt, XHS_07, List.of(), null, null));
        refused(
                Kind.INVALID,
                "invalid-fields",
                () -> commands.ask(report.id(), syt, XHS_07, List.of("H829", "SCT"), null, null));
        for (var day : List.of(
                end(31, AUGUST, 2026), end(12, SEPTEMBER, 2026), end(17, SEPTEMBER, 2026), end(1, OCTOBER, 2026))) {
            refused(
                    Kind.INVALID,
                    "invalid-fields",
                    () -> commands.ask(report.id(), syt, XHS_07, List.of("H829"), null, day));
        }
        refused(Kind.INVALID, "invalid-fields", () -> ask(report, XHS_07, "H829", "x".repeat(4_001)));
        assertThat(contributions.of(report.id())).isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(report.id() + "/c%")
                        .count())
                .isZero();

        var chosen = commands.ask(report.id(), syt, XHS_07, List.of("H829"), null, end(16, SEPTEMBER, 2026));
        assertThat(chosen).extracting(Contribution::dueAt).containsExactly(end(16, SEPTEMBER, 2026));
        time.travelTo(at(17, SEPTEMBER, 2026, 9));
        refused(Kind.INVALID, "contribution-too-late", () -> ask(report, XHS_07, "H831", null));
    }

    @Test
    void an_answer_has_the_shape_of_its_figure() {
        var report = opened(at(1, JUNE, 2026, 9), "2026-M06", "SYT");
        var asked = ask(report, XHS_07, "H829", null);
        for (var wrong : List.of(
                ratio(10, 9),
                ratio(-1, 9),
                new Answer(false, BigDecimal.ONE, null, null, null, null),
                new Answer(false, null, null, BigDecimal.TEN, "mười", null),
                new Answer(false, new BigDecimal("1e400"), new BigDecimal("1e401"), null, null, null),
                new Answer(false, new BigDecimal("0.1234567"), BigDecimal.ONE, null, null, null))) {
            refused(Kind.INVALID, "invalid-fields", () -> say(asked, wrong));
        }
        refused(
                Kind.FORBIDDEN,
                "contribution-by-stranger",
                () -> answers.answer(asked.key(), province.person(Province.headOf("H829")), ratio(1, 2)));
        refused(
                Kind.FORBIDDEN,
                "contribution-by-stranger",
                () -> answers.answer(asked.key(), clerk("SYT"), ratio(1, 2)));
        refused(Kind.NOT_FOUND, "report-unknown", () -> answers.answer(asked.key(), clerk("H831"), ratio(1, 2)));
        assertThat(process(asked)).isWaitingAtExactly(ContributionRequest.CONTRIBUTE);

        var task = ask(report, new Figure(null, "NV-22"), "H829", QUESTION);
        refused(Kind.INVALID, "invalid-fields", () -> say(task, ratio(1, 2)));
        say(task, new Answer(false, BigDecimal.ONE, null, null, "Đã tập huấn 12 trạm", null));
        assertThat(contributions.get(task.key()).answer().text()).isEqualTo("Đã tập huấn 12 trạm");
        assertThat(contributions.get(task.key()).answer().numerator())
                .as("a task takes words only")
                .isNull();

        var official = commands.ask(
                        new Report.Id("2026-M06", "STTTT"),
                        clerk("STTTT"),
                        new Figure("KTS-01", null),
                        List.of("CTK"),
                        null,
                        null)
                .get(0);
        refused(
                Kind.INVALID,
                "invalid-fields",
                () -> say(official, new Answer(false, null, null, new BigDecimal("12.5"), null, null)));
        say(official, new Answer(false, null, null, new BigDecimal("12.5"), "Niên giám 2025", null));
        assertThat(contributions.get(official.key()).answer().value()).isEqualByComparingTo("12.5");
    }

    private Contribution ask(Paper report, Figure figure, String unit, String question) {
        return commands.ask(report.id(), clerk(report.id().unit()), figure, List.of(unit), question, null)
                .get(0);
    }

    private void say(Contribution asked, Answer answer) {
        answers.answer(asked.key(), clerk(asked.unit()), answer);
    }

    private Person clerk(String unit) {
        return province.person(Province.clerkOf(unit));
    }

    private static Answer ratio(int numerator, int denominator) {
        return new Answer(false, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), null, null, null);
    }

    private ProcessInstance process(Contribution asked) {
        return province.process(asked.key().toString());
    }

    private Task task(Contribution asked) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(asked.key().toString())
                .singleResult();
    }

    private LocalDateTime timer(ProcessInstance process, String event) {
        return local(province.dueAt(process, event));
    }

    /** The request's own instance is over, went this way, and left no task. */
    private void ended(Contribution asked, String end) {
        assertThat(task(asked)).isNull();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(asked.key().toString())
                                .finished()
                                .singleResult()
                                .getId())
                        .activityId(end)
                        .finished()
                        .count())
                .as(end)
                .isEqualTo(1);
    }

    private List<String> told(String occasion, Paper report) {
        return jdbc.sql("select username from notice where occasion = :occasion and report_id = :report"
                        + " order by username")
                .param("occasion", occasion)
                .param("report", report.id().toString())
                .query(String.class)
                .list();
    }

    private static LocalDateTime local(Date moment) {
        return LocalDateTime.ofInstant(moment.toInstant(), Zone.VIETNAM);
    }

    private static Instant end(int day, java.time.Month month, int year) {
        return endOf(day, month, year).atZone(Zone.VIETNAM).toInstant();
    }
}
