package vn.tiendo.workflow;

import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.dashboard.ReportView;
import vn.tiendo.report.ReportContent.Narrative;
import vn.tiendo.report.ReportContent.TaskProgress;
import vn.tiendo.review.Remarks.Note;
import vn.tiendo.support.Paper;
import vn.tiendo.support.Stories;

/** Where what is written is kept: whole in our tables, not at all in the engine. The same on every database. */
abstract class RecordStories extends Stories {

    private static final List<String> PLAIN = List.of("string", "boolean", "integer", "null");
    private static final LocalDateTime MORNING = at(15, MARCH, 2024, 9);
    private static final String REASON = "Đề nghị đối chiếu lại mẫu số với Cục Thống kê";

    @Test
    void the_process_never_holds_more_than_six_plain_words() {
        var report = opened(MORNING, "2024-M11", "SYT");
        holdsFewPlainWords(report);
        holdsFewPlainWords(report.drafted());
        holdsFewPlainWords(report.submitted());
        holdsFewPlainWords(report.endorsed());
        holdsFewPlainWords(report.returnedByReviewer(REASON));
        holdsFewPlainWords(report.submitted());
        holdsFewPlainWords(report.endorsed());
        holdsFewPlainWords(report.confirmed());
        holdsFewPlainWords(report.approvedWithDirective("Đẩy nhanh tiến độ"));
        province.runsWhatIsDue(report.process());

        assertThat(report.process()).isEnded();
        var kept = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(report.process().getProcessInstanceId())
                .list();
        assertThat(kept).allSatisfy(word -> assertThat(word.getTypeName()).isIn(PLAIN));
        assertThat(kept.stream().map(word -> word.getName()).distinct()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void vietnamese_text_comes_back_byte_for_byte() {
        String text = "Kế hoạch số 12/KH-UBND: “chuyển đổi số” ở Mỏ Cày Nam – ước đạt 30,5 %; Ỷ Ỵ Ặ Ễ Ộ Ữ ₫\nDòng hai";
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        var report = opened(MORNING, "2024-M12", "SYT").draftedBy("syt.clerk", text);
        report.written(
                        report.clerk(),
                        null,
                        List.of(new TaskProgress(report.now().tasks().get(0).task(), 55, text, text, text)),
                        new Narrative(text, text, text, text, text, text))
                .submitted()
                .endorsed()
                .returnedByReviewer(text, new Note("XHS-07", text));

        var first = report.version(1);
        assertThat(first.entries()).allSatisfy(entry -> same(entry.explanation(), text));
        var task = first.tasks().get(0);
        assertThat(List.of(task.result(), task.difficulties(), task.proposals()))
                .allSatisfy(said -> same(said, text));
        var told = first.narrative();
        assertThat(List.of(
                        told.direction(),
                        told.indicatorResults(),
                        told.taskResults(),
                        told.difficulties(),
                        told.nextSteps(),
                        told.proposals()))
                .allSatisfy(said -> same(said, text));
        same(lastStep(report).reason(), text);
        same(first.remarks().get(0).text(), text);
    }

    private static ReportView.Step lastStep(Paper report) {
        var history = report.now().history();
        return history.get(history.size() - 1);
    }

    private static void same(String stored, String written) {
        assertThat(stored.getBytes(StandardCharsets.UTF_8)).isEqualTo(written.getBytes(StandardCharsets.UTF_8));
    }

    private void holdsFewPlainWords(Paper report) {
        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(report.process().getProcessInstanceId())
                        .list())
                .hasSizeLessThanOrEqualTo(6)
                .allSatisfy(word -> assertThat(word.getTypeName()).isIn(PLAIN));
    }
}
