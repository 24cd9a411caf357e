package vn.tiendo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The style of {@code processes/}: every rule holds for every model, and is seen to fail on a bad one. */
class ModelStyleTest {

    /** Each rule with one edit of {@code good-model.xml} that it must notice. */
    private enum Rule {
        IDS(ModelStyle::ids, "Task_Draft\"", "Activity_0x1\""),
        LABELS(ModelStyle::labels, "\"StartEvent_Opened\" name", "\"StartEvent_Opened\" camunda:was"),
        DIACRITICS(ModelStyle::labels, "\"EndEvent_Done\" name", "\"EndEvent_Done\" name=\"Da xong\" camunda:was"),
        ANSWERS(ModelStyle::labels, "\"Flow_Agreed\" name", "\"Flow_Agreed\" camunda:was"),
        DOCUMENTATION(
                ModelStyle::documentation,
                "<bpmn:startEvent",
                "<bpmn:startEvent id=\"StartEvent_Mute\" /><bpmn:startEvent"),
        DRAWN(ModelDrawing::drawn, "bpmnElement=\"Flow_Agreed\"", "bpmnElement=\"Flow_ToDraft\""),
        ELBOWS(ModelDrawing::elbows, "x=\"180\" y=\"100\"", "x=\"180\" y=\"90\""),
        OVERLAPS(ModelDrawing::overlaps, "x=\"340\" y=\"75\"", "x=\"280\" y=\"75\""),
        HAPPY_LINE(ModelDrawing::happyLine, "x=\"340\" y=\"75\"", "x=\"340\" y=\"95\""),
        DIRECTION(ModelDrawing::direction, "x=\"4", "x=\"-4"),
        TIME_TO_LIVE(ModelStyle::header, "P1825D", "180"),
        EXECUTABLE(ModelStyle::header, "isExecutable=\"true\"", "isExecutable=\"false\""),
        NOT_FROM_TASKLIST(ModelStyle::header, "InTasklist=\"false\"", "InTasklist=\"true\""),
        PLATFORM(ModelStyle::header, "7.24.0", "8.6.0"),
        FORM(ModelStyle::userTasks, "forms/draft-report", "forms/no-such"),
        GROUP(ModelStyle::userTasks, "camunda:candidateGroups", "camunda:assignee"),
        DUE_DATE(ModelStyle::userTasks, "${deadlines.unitDueAt(execution)}", "P14D"),
        CHECKED_ON_COMPLETION(ModelStyle::userTasks, "event=\"complete\"", "event=\"create\""),
        TIMER(ModelStyle::timers, "${deadlines.draftReminders(execution)}", "R3/PT24H"),
        NO_CLASS(ModelStyle::code, "delegateExpression=\"${submitReport}\"", "class=\"a.B\""),
        NO_EXPRESSION(ModelStyle::code, "delegateExpression=\"${announce}\"", "expression=\"${a.b()}\""),
        BEANS_ONLY(ModelStyle::code, "\"${announce}\"", "\"${announce.now()}\""),
        NO_SCRIPT(ModelStyle::code, "<bpmn:startEvent", "<bpmn:scriptTask id=\"Task_Script\" /><bpmn:startEvent"),
        RETRIES(ModelStyle::retries, "<camunda:failedJobRetryTimeCycle>R5/PT5M</camunda:failedJobRetryTimeCycle>", "");

        private final Function<BpmnModelInstance, Stream<String>> offenders;
        private final String good;
        private final String bad;

        Rule(Function<BpmnModelInstance, Stream<String>> offenders, String good, String bad) {
            this.offenders = offenders;
            this.good = good;
            this.bad = bad;
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void every_model_keeps_every_rule(File model, Rule rule) {
        assertThat(rule.offenders.apply(Bpmn.readModelFromFile(model))).isEmpty();
    }

    static Stream<Arguments> every_model_keeps_every_rule() {
        return models().flatMap(model -> Arrays.stream(Rule.values()).map(rule -> Arguments.of(model, rule)));
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_is_seen_to_fail(Rule rule) throws Exception {
        var good = Files.readString(Path.of("src/test/resources/good-model.xml"));
        assertThat(rule.offenders.apply(read(good))).isEmpty();
        assertThat(rule.offenders.apply(read(good.replace(rule.good, rule.bad))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_model_has_a_picture_that_shows_each_element(File model) throws Exception {
        var picture = Path.of("src/docs/processes", model.getName().replace(".bpmn", ".svg"));
        assertThat(picture).as("the SVG that Camunda Modeler exports").exists();
        var drawn = Files.readString(picture);
        assertThat(ModelStyle.all(Bpmn.readModelFromFile(model), FlowNode.class))
                .allSatisfy(node -> assertThat(drawn).contains("\"" + node.getId() + "\""));
    }

    static Stream<File> models() {
        return Arrays.stream(new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn")));
    }

    private static BpmnModelInstance read(String model) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
    }
}
