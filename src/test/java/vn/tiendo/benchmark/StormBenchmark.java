package vn.tiendo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.TienDoApplication;
import vn.tiendo.organization.Directory;
import vn.tiendo.period.PeriodCode;
import vn.tiendo.period.PeriodCommands;
import vn.tiendo.period.PeriodDates;
import vn.tiendo.support.OnPostgres;
import vn.tiendo.support.TienDoTest;

/**
 * Thousands of reports overdue at the same second on PostgreSQL, among the timers of a nation's other reports: how many of their jobs run a second with our settings,
 * and with the engine's own defaults, in one run on this machine. Every report must be recorded exactly once both times.
 */
class StormBenchmark {

    private static final int REPORTS = Integer.getInteger("reports", 5_000);
    /** Timers of other open reports that are not due: what makes finding the due ones hard. */
    private static final int WAITING_TIMERS = Integer.getInteger("timers", 300_000);

    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("minutes", 8));
    private static final String PERIOD = "2026-M11";

    /** What the engine does when nobody says otherwise, and no index of ours to help it. */
    private static final String[] ENGINE_DEFAULTS = {
        "--camunda.bpm.job-execution.core-pool-size=3",
        "--camunda.bpm.job-execution.max-pool-size=10",
        "--camunda.bpm.job-execution.queue-capacity=3",
        "--camunda.bpm.job-execution.max-jobs-per-acquisition=3",
        "--camunda.bpm.job-execution.wait-time-in-millis=5000",
        "--camunda.bpm.job-execution.max-wait=60000",
        "--camunda.bpm.job-execution.lock-time-in-millis=300000",
    };

    @AfterEach
    void nowAgain() {
        ClockUtil.reset();
    }

    @Test
    void all_overdue_in_the_same_second() {
        Map<String, Double> perSecond = new LinkedHashMap<>();
        storm(200, true);
        perSecond.put("TienDo", storm(REPORTS, true));
        perSecond.put("engine defaults", storm(REPORTS, false, ENGINE_DEFAULTS));
        perSecond.forEach((whose, speed) -> System.out.printf("%s: %.0f overdue jobs a second%n", whose, speed));
        System.out.printf(
                "TienDo runs them %.1f x as fast as the engine's defaults%n",
                perSecond.get("TienDo") / perSecond.get("engine defaults"));
    }

    /** The first one only warms the JVM up. */
    private double storm(int reports, boolean withOurIndex, String... settings) {
        ClockUtil.reset();
        try (var program = start(settings)) {
            var jdbc = program.getBean(JdbcClient.class);
            if (!withOurIndex) {
                jdbc.sql("drop index if exists tiendo_job_due").update();
            }
            openReports(program, jdbc, reports);
            addWaitingTimers(jdbc);
            ClockUtil.offset(Duration.ofMinutes(61).toMillis());
            var executor = ((ProcessEngineConfigurationImpl)
                            program.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                    .getJobExecutor();
            long began = System.nanoTime();
            executor.start();
            long fired = waitForAll(jdbc, reports, began);
            double seconds = (System.nanoTime() - began) / 1e9;
            executor.shutdown();
            System.out.printf("%d of %d reports recorded in %.1f s%n", fired, reports, seconds);
            assertThat(jdbc.sql("select count(*) from (select report_id from escalation group by report_id, level"
                                    + " having count(*) > 1) doubled")
                            .query(Long.class)
                            .single())
                    .as("recorded twice")
                    .isZero();
            return fired / seconds;
        }
    }

    private static long waitForAll(JdbcClient jdbc, int reports, long began) {
        long fired = 0;
        while (fired < reports && System.nanoTime() - began < PATIENCE.toNanos()) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            fired = jdbc.sql("select count(*) from escalation where level = 'OVERDUE'")
                    .query(Long.class)
                    .single();
        }
        return fired;
    }

    private static ConfigurableApplicationContext start(String... settings) {
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "--server.port=0",
                "--spring.datasource.url=" + OnPostgres.Server.emptyDatabase(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.thymeleaf.check-template-location=false",
                "--camunda.bpm.generate-unique-process-engine-name=true",
                "--logging.level.root=warn"));
        arguments.addAll(java.util.List.of(settings));
        var program = new SpringApplicationBuilder(TienDoApplication.class, TienDoTest.MovedByHand.class)
                .run(arguments.toArray(String[]::new));
        ((ProcessEngineConfigurationImpl) program.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor()
                .shutdown();
        return program;
    }

    /** As many units as needed, each owing one indicator, and their reports, all due in an hour. */
    private static void openReports(ConfigurableApplicationContext program, JdbcClient jdbc, int reports) {
        jdbc.sql("insert into unit (code, ordinal, named_in) select 'Z' || n, 100000 + n, 'N'"
                        + " from generate_series(1, :n) n")
                .param("n", reports)
                .update();
        jdbc.sql("insert into unit_version (unit_code, version, kind, name, short_name, name_en, system_roles,"
                        + " valid_from, confidence) select 'Z' || n, 1, 'COMMUNE_COMMITTEE', 'Đơn vị ' || n,"
                        + " 'ĐV ' || n, 'Unit ' || n, 'reporting', date '2020-01-01', 'high'"
                        + " from generate_series(1, :n) n")
                .param("n", reports)
                .update();
        jdbc.sql("insert into indicator_assignment (indicator_code, version, unit_code, duty, ordinal)"
                        + " select 'CQS-01', 1, 'Z' || n, 'LEAD', 100000 + n from generate_series(1, :n) n")
                .param("n", reports - present(jdbc))
                .update();
        var admin = program.getBean(Directory.class).find("admin").orElseThrow();
        Instant due = Instant.now().plus(Duration.ofHours(1));
        program.getBean(PeriodCommands.class)
                .open(
                        PeriodCode.of(PERIOD),
                        new PeriodDates(
                                due,
                                due.plus(Duration.ofDays(2)),
                                due.plus(Duration.ofDays(4)),
                                due.plus(Duration.ofDays(5))),
                        admin);
        var management = program.getBean(ManagementService.class);
        for (var job = opening(management); job != null; job = opening(management)) {
            management.executeJob(job);
        }
        assertThat(jdbc.sql("select count(*) from report").query(Long.class).single())
                .isEqualTo(reports);
        // what opening told people is not what is measured
        management.createJobQuery().messages().list().forEach(job -> management.deleteJob(job.getId()));
    }

    private static void addWaitingTimers(JdbcClient jdbc) {
        jdbc.sql("insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, duedate_, handler_type_,"
                        + " suspension_state_, priority_, create_time_) select 'waiting-' || n, 1, 'timer', true, 3,"
                        + " now() + interval '30 days' + n * interval '1 second', 'timer-transition', 1, 0, now()"
                        + " from generate_series(1, :n) n")
                .param("n", WAITING_TIMERS)
                .update();
        jdbc.sql("analyze act_ru_job").update();
    }

    private static long present(JdbcClient jdbc) {
        return jdbc.sql("select count(distinct unit_code) from indicator_assignment where indicator_code = 'CQS-01'"
                        + " and duty = 'LEAD'")
                .query(Long.class)
                .single();
    }

    private static String opening(ManagementService management) {
        return management.createJobQuery().activityId("Event_NextOpeningBatch").listPage(0, 1).stream()
                .map(job -> job.getId())
                .findFirst()
                .orElse(null);
    }
}
