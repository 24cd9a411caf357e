package vn.tiendo.workflow;

import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.dashboard.ReportView.EntryView;
import vn.tiendo.dashboard.ReportView.TaskView;
import vn.tiendo.period.Period;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.support.AtOnce;
import vn.tiendo.support.Stories;
import vn.tiendo.support.Tables;
import vn.tiendo.target.IndicatorVersion;
import vn.tiendo.target.PlanTask;
import vn.tiendo.target.Targets;

/** Every unit gets its report exactly once, whatever happens while a period is opened. The same on every database. */
abstract class OpeningStories extends Stories {

    private static final int UNITS = 29;
    private static final String NEXT_BATCH = "Event_NextOpeningBatch";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Targets targets;

    @Test
    void opening_again_is_refused_and_changes_nothing() {
        opens("2023-M04");
        var before = Tables.rows(jdbc);
        refused(Kind.CONFLICT, "period-exists", () -> opens("2023-M04"));

        assertThat(Tables.rows(jdbc)).isEqualTo(before);
        assertThat(province.period("2023-M04").state()).isEqualTo(Period.State.OPEN);
        everyUnitHasOneReport("2023-M04", UNITS);
    }

    @Test
    void every_target_and_task_of_the_province_is_owed_by_somebody() {
        opens("2023-M08");
        var reports = province.unitsWithReport("2023-M08").stream()
                .map(unit -> province.report("2023-M08", unit).now())
                .toList();

        assertThat(reports.stream().flatMap(report -> report.entries().stream()).map(EntryView::indicator))
                .containsAll(targets.indicators().stream()
                        .map(IndicatorVersion::code)
                        .toList());
        assertThat(reports.stream().flatMap(report -> report.tasks().stream()).map(TaskView::task))
                .containsAll(targets.tasks().stream().map(PlanTask::code).toList());
        assertThat(targets.indicators()).hasSize(22);
        assertThat(targets.tasks()).hasSize(38);
    }

    @Test
    void of_two_administrators_opening_at_the_same_moment_one_wins() {
        var lost = AtOnce.all(() -> opens("2023-M05"), () -> opens("2023-M05"));

        assertThat(lost).hasSize(1);
        refused(Kind.CONFLICT, "period-exists", () -> {
            throw lost.get(0);
        });
        everyUnitHasOneReport("2023-M05", UNITS);
    }

    @Test
    void an_opening_that_dies_half_way_leaves_nothing_and_can_be_repeated() {
        var before = Tables.rows(jdbc);
        poisoned("2023-M06.H838", () -> assertThatThrownBy(() -> opens("2023-M06"))
                .hasStackTraceContaining("poison"));

        assertThat(Tables.rows(jdbc)).isEqualTo(before);
        opens("2023-M06");
        everyUnitHasOneReport("2023-M06", UNITS);
    }

    @Test
    void more_units_than_a_batch_holds_are_opened_and_closed_in_several() {
        int communes = 190;
        found(communes);
        try {
            opens("2023-M07");
            var process = province.process("2023-M07");
            assertThat(province.period("2023-M07").state()).isEqualTo(Period.State.OPENING);
            assertThat(province.unitsWithReport("2023-M07")).hasSize(100);

            poisoned("2023-M07.T150", () -> {
                var batch = province.jobs(process, NEXT_BATCH).get(0);
                assertThatThrownBy(() -> province.runs(batch)).hasStackTraceContaining("poison");
            });
            assertThat(province.unitsWithReport("2023-M07")).hasSize(100);
            assertThat(province.jobs(process, NEXT_BATCH)).singleElement().satisfies(waiting -> {
                assertThat(waiting.getRetries()).isEqualTo(4);
                assertThat(waiting.getDuedate()).isEqualTo(time.instant().plus(Duration.ofMinutes(5)));
            });

            time.travelTo(time.instant().plus(Duration.ofMinutes(5)));
            assertThat(province.runsWhatIsDue(process)).isEqualTo(2);
            assertThat(province.period("2023-M07").state()).isEqualTo(Period.State.OPEN);
            everyUnitHasOneReport("2023-M07", UNITS + communes);

            time.travelTo(province.period("2023-M07").dates().closesAt().plusSeconds(1));
            province.runsWhatIsDue(process);
            assertThat(province.reportProcesses("2023-M07")).isEmpty();
            assertThat(process).isWaitingAtExactly("Task_ConsolidatePeriod");
        } finally {
            dissolve();
        }
    }

    private void opens(String period) {
        time.travelTo(at(15, MARCH, 2023, 9));
        province.opens(period);
    }

    private void everyUnitHasOneReport(String period, int units) {
        assertThat(province.unitsWithReport(period)).hasSize(units).doesNotHaveDuplicates();
        assertThat(province.reportProcesses(period)).hasSize(units).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from report_event where report_id like :period and action = 'OPENED'")
                        .param("period", period + ".%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(units);
    }

    /** While this lasts the database refuses one report, as a full disk or a bad row would. */
    private void poisoned(String report, Runnable story) {
        jdbc.sql("alter table report add constraint poison check (id <> '" + report + "')")
                .update();
        try {
            story.run();
        } finally {
            jdbc.sql("alter table report drop constraint poison").update();
        }
    }

    /** Communes T001, T002 … that lead a task and so owe a report. */
    private void found(int communes) {
        IntStream.rangeClosed(1, communes).mapToObj("T%03d"::formatted).forEach(code -> {
            jdbc.sql("insert into unit (code, ordinal, named_in) values (:code, 9000, 'N')")
                    .param("code", code)
                    .update();
            jdbc.sql(
                            "insert into unit_version (unit_code, version, kind, name, short_name, name_en, system_roles,"
                                    + " confidence) values (:code, 1, 'COMMUNE_COMMITTEE', :code, :code, :code, 'reporter', 'high')")
                    .param("code", code)
                    .update();
            jdbc.sql(
                            "insert into task_assignment (task_code, unit_code, duty, ordinal) values ('NV-22', :code, 'LEAD', 9)")
                    .param("code", code)
                    .update();
        });
    }

    private void dissolve() {
        jdbc.sql("delete from task_assignment where ordinal = 9 and task_code = 'NV-22'")
                .update();
        jdbc.sql("delete from unit_version where unit_code in (select code from unit where ordinal = 9000)")
                .update();
        jdbc.sql("delete from unit where ordinal = 9000").update();
    }
}
