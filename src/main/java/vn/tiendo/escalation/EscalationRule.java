package vn.tiendo.escalation;

import java.util.List;

/**
 * One line of the table.
 *
 * @param number its place, from 1
 * @param id of the line in the file; null when it has none
 * @param description in the province's words; null when none was written
 */
public record EscalationRule(
        int number,
        String id,
        String description,
        Condition stage,
        Condition unitKind,
        Condition workingDaysLate,
        String level,
        List<String> recipients,
        String wording) {

    boolean holds(String atStage, String ofKind, int late) {
        return stage.holds(atStage) && unitKind.holds(ofKind) && workingDaysLate.holds(late);
    }

    boolean tellsSomebody() {
        return !level.equals(TableWords.NONE);
    }
}
