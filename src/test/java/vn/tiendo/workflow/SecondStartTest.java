package vn.tiendo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.TienDoApplication;
import vn.tiendo.escalation.EscalationTableCommands;
import vn.tiendo.organization.Directory;
import vn.tiendo.support.EscalationFile;
import vn.tiendo.support.Tables;

/** Started again on the same database, the program adds nothing and takes nothing back. */
class SecondStartTest {

    private static final String ROUTE = "processes/review-route.dmn";

    @TempDir
    private Path folder;

    @Test
    void a_second_start_changes_no_row_and_only_a_changed_model_comes_in_anew() {
        Map<String, Long> first = new TreeMap<>();
        started(program -> first.putAll(rows(program)));
        assertThat(first.get("ACT_RE_DEPLOYMENT")).isEqualTo(8);
        assertThat(first.get("ACT_ID_USER")).isPositive();

        started(program -> {
            assertThat(rows(program)).isEqualTo(first);
            administratorDeploys(program);
        });

        withAnotherRoutePacked(() -> started(program -> {
            assertThat(rows(program).get("ACT_RE_DEPLOYMENT"))
                    .as("eight packed, two by the administrator, one changed")
                    .isEqualTo(11);
            assertThat(decision(program, "review-route")).isEqualTo(2);
            assertThat(decision(program, "escalation-level"))
                    .as("the administrator's own table stays in force")
                    .isEqualTo(2);
            assertThat(process(program, "ReportApprovalProcess"))
                    .as("the administrator's own version stays the newest")
                    .isEqualTo(2);
            assertThat(process(program, "PeriodCycleProcess")).isEqualTo(1);
        }));
    }

    @Test
    void a_model_that_an_upgrade_brings_can_be_read_and_what_was_taken_away_stays_so() {
        started(program -> {
            var jdbc = program.getBean(JdbcClient.class);
            jdbc.sql(
                            "delete from act_ru_authorization where resource_id_ in ('ContributionProcess', 'PeriodCycleProcess')")
                    .update();
            jdbc.sql("delete from packed_model where name = 'contribution-request'")
                    .update();
        });
        started(program -> {
            assertThat(rightsOn(program, "ContributionProcess"))
                    .as("as if the model were new to this database")
                    .isEqualTo(1);
            assertThat(rightsOn(program, "PeriodCycleProcess")).isZero();
        });
    }

    private static int rightsOn(ConfigurableApplicationContext program, String process) {
        return program.getBean(JdbcClient.class)
                .sql("select count(*) from act_ru_authorization where resource_id_ = :process")
                .param("process", process)
                .query(Integer.class)
                .single();
    }

    private void started(Consumer<ConfigurableApplicationContext> look) {
        try (var program = new SpringApplicationBuilder(TienDoApplication.class)
                .run(
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("tiendo"),
                        "--server.port=0",
                        "--camunda.bpm.generate-unique-process-engine-name=true",
                        "--spring.thymeleaf.check-template-location=false",
                        "--spring.jmx.enabled=false")) {
            look.accept(program);
        }
    }

    private static Map<String, Long> rows(ConfigurableApplicationContext program) {
        return Tables.rows(program.getBean(JdbcClient.class));
    }

    private static void administratorDeploys(ConfigurableApplicationContext program) {
        var model = Bpmn.readModelFromStream(packed("processes/report-approval.bpmn"));
        model.getModelElementById("ReportApprovalProcess").setAttributeValue("name", "Duyệt báo cáo (tỉnh sửa)");
        program.getBean(RepositoryService.class)
                .createDeployment()
                .name("modeler")
                .addModelInstance("processes/report-approval.bpmn", model)
                .deploy();
        program.getBean(EscalationTableCommands.class)
                .change(
                        EscalationFile.cell("UnitUrge1", "escalationRecipients", "\"HEAD\""),
                        "Chỉ báo lãnh đạo đơn vị",
                        1,
                        program.getBean(Directory.class).find("admin").orElseThrow());
    }

    private static int decision(ConfigurableApplicationContext program, String key) {
        return program.getBean(RepositoryService.class)
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private static int process(ConfigurableApplicationContext program, String key) {
        return program.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private static InputStream packed(String file) {
        return SecondStartTest.class.getClassLoader().getResourceAsStream(file);
    }

    /** As after an upgrade whose only change is this table. */
    private static void withAnotherRoutePacked(Runnable story) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(new ClassLoader(before) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return name.equals(ROUTE) ? changed() : super.getResourceAsStream(name);
            }
        });
        try {
            story.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static InputStream changed() {
        try (var table = packed(ROUTE)) {
            return new ByteArrayInputStream(
                    (new String(table.readAllBytes(), StandardCharsets.UTF_8) + "<!-- packed anew -->\n")
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
