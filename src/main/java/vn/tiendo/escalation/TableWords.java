package vn.tiendo.escalation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Role;
import vn.tiendo.organization.UnitKind;
import vn.tiendo.shared.Wording;

/** The words a table may use: the program acts on these and on no others. */
@Component
class TableWords {

    static final String DECISION = "escalation-level";

    static final String STAGE = "stage";
    static final String UNIT_KIND = "unitKind";
    static final String WORKING_DAYS_LATE = "workingDaysLate";
    static final List<String> INPUTS = List.of(STAGE, UNIT_KIND, WORKING_DAYS_LATE);

    static final String LEVEL = "escalationLevel";
    static final String RECIPIENTS = "escalationRecipients";
    static final String WORDING = "escalationWording";
    static final List<String> OUTPUTS = List.of(LEVEL, RECIPIENTS, WORDING);

    static final String NONE = "NONE";
    static final String CRITICISM = "CRITICISM_PROPOSED";
    static final List<String> LEVELS =
            List.of(NONE, "REMINDER", "LAST_REMINDER", "OVERDUE", "URGE_1", "URGE_2", "LISTED", CRITICISM);

    /** May be asked, not ordered. */
    static final Set<String> SOFT = Set.of(UnitKind.ARMED_FORCES.name(), UnitKind.VERTICAL.name());

    static final List<String> KINDS = Arrays.stream(UnitKind.values())
            .filter(kind -> kind != UnitKind.GROUP && kind != UnitKind.EXTERNAL)
            .map(Enum::name)
            .toList();

    /** Where the mails of a stage have their texts: the unit's own, those of a desk, those of the period. */
    private static final Map<String, List<String>> TEXTS = Map.of(
            "DRAFT", List.of(""),
            "ENDORSEMENT", List.of(""),
            "ANSWER", List.of("", "answer."),
            "REVIEW", List.of("desk."),
            "APPROVAL", List.of("desk."),
            "CONSOLIDATION", List.of("period.", "desk."),
            "PERIOD_APPROVAL", List.of("period.", "desk."));

    /** A late answer to a return does not make the report late. */
    private static final Set<String> NOT_HANDED_IN = Set.of("DRAFT", "ENDORSEMENT");

    private static final Set<String> OF_THE_PERIOD = Set.of("CONSOLIDATION", "PERIOD_APPROVAL");

    /** In the order in which a report passes them. */
    static final List<String> STAGES =
            List.of("DRAFT", "ENDORSEMENT", "ANSWER", "REVIEW", "APPROVAL", "CONSOLIDATION", "PERIOD_APPROVAL");

    private static final String OFFICE = "OFFICE";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Wording wording;

    TableWords(Wording wording) {
        this.wording = wording;
    }

    static boolean isRecipient(String word) {
        return word.equals(OFFICE)
                || Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(word));
    }

    /** The period's own steps have no unit whose clerk or head could be told. */
    static boolean isThere(String recipient, String stage) {
        return !OF_THE_PERIOD.contains(stage)
                || recipient.equals(OFFICE)
                || !Role.valueOf(recipient).insideUnit();
    }

    static boolean mayPropose(String stage) {
        return NOT_HANDED_IN.contains(stage);
    }

    /** Whether there is a mail in these words for this stage. */
    boolean hasText(String stage, String word) {
        return TEXTS.get(stage).stream()
                .map(prefix -> "mail.escalation." + prefix + word + ".subject")
                .anyMatch(key -> !wording.text(VIETNAMESE, key).equals(key));
    }
}
