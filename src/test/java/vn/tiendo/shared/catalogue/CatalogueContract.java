package vn.tiendo.shared.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tiendo.calendar.Holidays;
import vn.tiendo.organization.Units;
import vn.tiendo.target.IndicatorVersion;
import vn.tiendo.target.Obligation;
import vn.tiendo.target.PlanTask;
import vn.tiendo.target.Targets;

/** What loading the catalogue promises, on whichever database a subclass brings. */
abstract class CatalogueContract {

    private static final List<String> TABLES = List.of(
            "catalogue_import",
            "holiday",
            "unit",
            "unit_version",
            "unit_succession",
            "indicator",
            "indicator_version",
            "indicator_conflict",
            "indicator_later_lead",
            "indicator_assignment",
            "plan_task",
            "task_assignment",
            "task_indicator",
            "digital_system",
            "digital_system_owner",
            "digital_system_indicator");

    @TempDir
    Path temporary;

    private CatalogueFolder folder;
    private String url;

    /** Address of an empty database, another one at each call. */
    abstract String emptyDatabase() throws Exception;

    @BeforeEach
    void an_empty_database_and_the_delivered_files() throws Exception {
        folder = CatalogueFolder.copiedTo(temporary);
        url = emptyDatabase();
    }

    @Test
    void every_row_of_every_file_is_there() {
        started(context -> {
            var targets = context.getBean(Targets.class);
            assertThat(targets.indicators()).hasSize(22);
            assertThat(targets.tasks()).hasSize(38);
            assertThat(targets.systems()).hasSize(24);
            assertThat(context.getBean(Holidays.class).byDate()).hasSize(76);
            assertThat(context.getBean(Units.class).all()).hasSize(111);
        });
    }

    @Test
    void every_indicator_and_every_task_is_owed_by_someone() {
        started(context -> {
            var targets = context.getBean(Targets.class);
            List<Obligation> owed = targets.owing().stream()
                    .map(unit -> targets.owedBy(unit.code()))
                    .toList();
            assertThat(owed)
                    .hasSize(29)
                    .flatMap(Obligation::indicators)
                    .extracting(IndicatorVersion::code)
                    .containsAll(codes("indicators.csv"));
            assertThat(owed)
                    .flatMap(Obligation::tasks)
                    .extracting(PlanTask::code)
                    .containsAll(codes("tasks.csv"));
        });
    }

    @Test
    void every_text_comes_back_byte_for_byte() {
        started(CatalogueTexts::assertSameAsDelivered);
    }

    @Test
    void a_second_start_changes_nothing() {
        var first = new TreeMap<String, Object>();
        started(context -> first.putAll(contents()));
        started(context -> assertThat(contents()).isEqualTo(first));
    }

    @Test
    void a_changed_file_adds_its_new_rows_and_leaves_the_others_as_they_are() {
        started(context -> {});
        folder.replace("tasks.csv", "Trang bị các máy in mã vạch", "Trang bị máy in");
        folder.append(
                "tasks.csv",
                "NV-39,CHUNG,Việc mới,New task,STC,explicit,GRP_LQ,document,CQS-01,2025-12-31,stated,việc mới");
        started(context -> {
            var targets = context.getBean(Targets.class);
            assertThat(targets.tasks()).hasSize(39);
            assertThat(targets.task("NV-26").orElseThrow().name()).isEqualTo("Trang bị các máy in mã vạch");
            assertThat(targets.owedBy("STC").tasks()).extracting(PlanTask::code).contains("NV-39");
        });
    }

    @Test
    void another_day_than_the_one_loaded_for_is_refused() {
        started(context -> {});
        runner().withPropertyValues("tiendo.catalogue.as-of=2024-05-01").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("tiendo.catalogue.as-of"));
    }

    @ParameterizedTest
    @MethodSource("vn.tiendo.shared.catalogue.BadRow#all")
    void a_bad_row_stops_the_start_and_leaves_nothing_behind(BadRow bad) {
        bad.spoil().accept(folder);
        runner().run(context -> {
            assertThat(context).hasFailed();
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(context.getStartupFailure());
            assertThat(cause).isInstanceOfSatisfying(CatalogueProblem.class, problem -> {
                assertThat(problem.file()).isEqualTo(bad.file());
                assertThat(problem.line()).as("line of " + problem).isEqualTo(bad.line());
                assertThat(problem.column()).isEqualTo(bad.column());
                assertThat(problem.getMessage()).contains(bad.reason());
            });
        });
        assertThat(contents()).allSatisfy((table, rows) -> assertThat(rows).isEmpty());
    }

    final String url() {
        return url;
    }

    final CatalogueFolder folder() {
        return folder;
    }

    final ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withUserConfiguration(CatalogueSlice.class)
                .withPropertyValues("spring.datasource.url=" + url, "tiendo.catalogue.location=" + folder.location());
    }

    final void started(Consumer<ApplicationContext> then) {
        runner().run(context -> {
            assertThat(context).hasNotFailed();
            then.accept(context);
        });
    }

    final Map<String, List<String>> contents() {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));
        var contents = new TreeMap<String, List<String>>();
        TABLES.forEach(table -> contents.put(
                table,
                jdbc.sql("select * from " + table).query().listOfRows().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList()));
        return contents;
    }

    private static List<String> codes(String file) {
        return CatalogueFolder.rows(file).stream().map(row -> row.get("code")).toList();
    }
}
