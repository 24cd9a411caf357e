package vn.tiendo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.TienDoApplication;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Person;
import vn.tiendo.period.PeriodCode;
import vn.tiendo.period.PeriodCommands;
import vn.tiendo.period.PeriodDates;
import vn.tiendo.report.DraftChange;
import vn.tiendo.report.Drafts;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.report.Reports;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.OnPostgres;

/**
 * One changed figure of a sheet of forty on PostgreSQL, saved by the program and, in turns, by plain JDBC that updates
 * the same two rows (the figure's, and the report's with its lock version) in one transaction. Medians of one run.
 */
class SheetBenchmark {

    private static final int FIGURES = 40;
    private static final int WARM_UP = Integer.getInteger("warmup", 1_000);
    private static final int SAVES = Integer.getInteger("saves", 3_000);
    private static final Report.Id REPORT = new Report.Id("2026-M11", "SYT");

    @Test
    void a_changed_figure() {
        OnPostgres.Server.durable();
        try (var program = start()) {
            var jdbc = program.getBean(JdbcClient.class);
            openSheet(program, jdbc);
            var drafts = program.getBean(Drafts.class);
            var reports = program.getBean(Reports.class);
            Person clerk = person(program, "syt.clerk");
            int[] version = {reports.get(REPORT).lockVersion()};
            IntConsumer ours = n -> version[0] =
                    drafts.save(REPORT, clerk, version[0], change(n)).lockVersion();
            var source = program.getBean(DataSource.class);
            IntConsumer plain = n -> {
                updateRows(source, n);
                version[0]++;
            };
            inTurns(WARM_UP, ours, plain);
            var medians = inTurns(SAVES, ours, plain);
            System.out.printf(
                    "%d saves of one figure, fsync %s, synchronous_commit %s: TienDo %.3f ms, plain JDBC %.3f ms, ratio %.2f%n",
                    SAVES,
                    setting(jdbc, "fsync"),
                    setting(jdbc, "synchronous_commit"),
                    medians[0],
                    medians[1],
                    medians[0] / medians[1]);
            assertThat(jdbc.sql("select lock_version from report where id = :id")
                            .param("id", REPORT.toString())
                            .query(Integer.class)
                            .single())
                    .as("every save was one")
                    .isEqualTo(version[0]);
            overHttp(program);
        }
    }

    /** What a browser sends and gets: the sheet in one request, a changed figure in another. */
    private static void overHttp(ConfigurableApplicationContext program) {
        String base = "http://localhost:" + program.getEnvironment().getProperty("local.server.port")
                + "/api/v1/reports/" + REPORT;
        var opened = send(request(base).GET());
        assertThat(opened.statusCode()).isEqualTo(200);
        String body =
                "{\"entries\":[{\"indicator\":\"CQS-01\",\"status\":\"REPORTED\",\"numerator\":45,\"denominator\":60,"
                        + "\"value\":75,\"explanation\":null,\"source\":null}]}";
        var saved = send(request(base + "/draft")
                .header("Content-Type", "application/json")
                .header("Prefer", "return=minimal")
                .header("If-Match", opened.headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString(body)));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        double[] times = new double[60];
        for (int i = 0; i < times.length; i++) {
            times[i] = millis(() -> send(request(base).GET()));
        }
        System.out.printf(
                "the sheet of %d figures: one request, %d bytes, median %.1f ms with HTTP Basic; a save: %d bytes there, %d back%n",
                FIGURES,
                opened.body().length(),
                median(Arrays.copyOfRange(times, 20, times.length)),
                body.length(),
                saved.body().length());
    }

    private static double[] inTurns(int times, IntConsumer one, IntConsumer other) {
        double[] first = new double[times];
        double[] second = new double[times];
        for (int i = 0; i < times; i++) {
            int n = i;
            first[i] = millis(() -> one.accept(n));
            second[i] = millis(() -> other.accept(n));
        }
        return new double[] {median(first), median(second)};
    }

    private static double millis(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static DraftChange change(int n) {
        var entry = new Entry(
                "CQS-01",
                0,
                Status.REPORTED,
                BigDecimal.valueOf(n % 60),
                BigDecimal.valueOf(60),
                null,
                "Tổng hợp từ cơ sở",
                null);
        return DraftChange.of(List.of(entry), null, null);
    }

    private static void updateRows(DataSource source, int n) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            updateRows(connection, n);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void updateRows(Connection connection, int n) throws SQLException {
        try (var figure = connection.prepareStatement(
                        "update report_entry set status = ?, numerator = ?, denominator = ?,"
                                + " figure = ?, explanation = ?, source = ? where report_id = ? and version = ? and indicator_code = ?");
                var report =
                        connection.prepareStatement("update report set saved_by = ?, saved_at = now(), declared_by = ?,"
                                + " lock_version = lock_version + 1 where id = ?")) {
            figure.setString(1, "REPORTED");
            figure.setBigDecimal(2, BigDecimal.valueOf(n % 60));
            figure.setBigDecimal(3, BigDecimal.valueOf(60));
            figure.setBigDecimal(4, BigDecimal.valueOf(n % 60 * 100 / 60));
            figure.setString(5, "Tổng hợp từ cơ sở");
            figure.setString(6, null);
            figure.setString(7, REPORT.toString());
            figure.setInt(8, 1);
            figure.setString(9, "CQS-01");
            assertThat(figure.executeUpdate()).isEqualTo(1);
            report.setString(1, "syt.clerk");
            report.setString(2, null);
            report.setString(3, REPORT.toString());
            assertThat(report.executeUpdate()).isEqualTo(1);
        }
    }

    private static ConfigurableApplicationContext start() {
        var program = new SpringApplicationBuilder(TienDoApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + OnPostgres.Server.emptyDatabase(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.thymeleaf.check-template-location=false",
                        "--logging.level.root=warn");
        ((ProcessEngineConfigurationImpl) program.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor()
                .shutdown();
        return program;
    }

    /** The unit's report, with copies of an indicator up to forty figures. */
    private static void openSheet(ConfigurableApplicationContext program, JdbcClient jdbc) {
        program.getBean(PeriodCommands.class)
                .open(
                        PeriodCode.of(REPORT.period()),
                        new PeriodDates(null, null, null, null),
                        person(program, "admin"));
        int there = jdbc.sql("select count(*) from report_entry where report_id = :id")
                .param("id", REPORT.toString())
                .query(Integer.class)
                .single();
        for (int n = there; n < FIGURES; n++) {
            String code = "Z-%02d".formatted(n);
            jdbc.sql("insert into indicator (code, ordinal, pillar) values (:code, :n, 'XA_HOI_SO')")
                    .param("code", code)
                    .param("n", 1000 + n)
                    .update();
            jdbc.sql("insert into indicator_version (indicator_code, version, valid_from, name, name_en, measured_in,"
                            + " comparator, comparator_basis, target, direction, deadline, lead_basis, measured_by,"
                            + " reporting_scope, aggregation, numerator_name, denominator_name, source_quote)"
                            + " select :code, 1, valid_from, name, name_en, measured_in, comparator, comparator_basis,"
                            + " target, direction, deadline, lead_basis, measured_by, reporting_scope, aggregation,"
                            + " numerator_name, denominator_name, source_quote from indicator_version"
                            + " where indicator_code = 'XHS-07'")
                    .param("code", code)
                    .update();
            jdbc.sql("insert into report_entry (report_id, version, indicator_code, indicator_version, position)"
                            + " values (:id, 1, :code, 1, :n)")
                    .param("id", REPORT.toString())
                    .param("code", code)
                    .param("n", n)
                    .update();
        }
    }

    private static Person person(ConfigurableApplicationContext program, String username) {
        return program.getBean(Directory.class).find(username).orElseThrow();
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static HttpRequest.Builder request(String address) {
        String credentials = Base64.getEncoder().encodeToString(("syt.clerk:" + HttpPerson.PASSWORD).getBytes());
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Basic " + credentials);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
