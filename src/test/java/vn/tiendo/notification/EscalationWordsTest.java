package vn.tiendo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import vn.tiendo.support.MainSources;

/** Whatever level the packed table can reach, there are words for it, in both languages. */
class EscalationWordsTest {

    private static final Map<String, String> ADDRESSED = Map.of(
            "REVIEW", "desk.",
            "APPROVAL", "desk.",
            "CONSOLIDATION", "consolidation.",
            "PERIOD_APPROVAL", "period-approval.");

    @Test
    void every_wording_of_the_table_has_a_title_and_a_text() {
        var keys = new TreeSet<String>();
        for (var rule : Dmn.readModelFromFile(new File("processes/escalation-level.dmn"))
                .getModelElementsByType(Rule.class)) {
            var inputs = List.copyOf(rule.getInputEntries());
            var outputs = List.copyOf(rule.getOutputEntries());
            String wording = text(outputs.get(outputs.size() - 1)).replace("\"", "");
            if (!wording.isEmpty()) {
                Arrays.stream(text(inputs.get(0)).replace("\"", "").split(",")).forEach(stage -> {
                    keys.add("mail.escalation." + ADDRESSED.getOrDefault(stage, "") + wording + ".subject");
                    keys.add("mail.escalation." + ADDRESSED.getOrDefault(stage, "") + wording + ".body");
                });
            }
        }
        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(MainSources.texts("messages").keySet()).containsAll(keys);
        assertThat(MainSources.texts("messages_en").keySet()).containsAll(keys);
    }

    private static String text(InputEntry entry) {
        return entry.getText().getTextContent().strip();
    }

    private static String text(OutputEntry entry) {
        return entry.getText().getTextContent().strip();
    }
}
