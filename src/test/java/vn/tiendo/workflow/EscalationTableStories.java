package vn.tiendo.workflow;

import static java.time.Month.*;
import static org.assertj.core.api.Assertions.*;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tiendo.escalation.EscalationTableCommands;
import vn.tiendo.escalation.EscalationTableView;
import vn.tiendo.escalation.EscalationTableView.Origin;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.InvalidFields;
import vn.tiendo.support.AlarmStories;
import vn.tiendo.support.EscalationFile;

/** An administrator changes the escalation table while reports are running. The same on every database. */
abstract class EscalationTableStories extends AlarmStories {

    @Autowired
    private EscalationTableCommands table;

    /** Other stories rely on the packed one. */
    @AfterEach
    void packedTableIsInForceAgain() {
        if (!inForce().xml().strip().equals(EscalationFile.packed().strip())) {
            table.change(EscalationFile.packed(), "Kết thúc thử nghiệm", null, province.person("admin"));
        }
    }

    @Test
    void a_changed_table_counts_for_running_reports_at_their_next_firing_and_is_brought_back() {
        var report = opened(at(1, MARCH, 2027, 9), "2027-M03", "SYT");
        time.travelTo(endOf(16, MARCH, 2027));
        goesOff(report, "DraftOverdue");
        assertThat(escalations(report))
                .containsExactly("2027-03-17T00:00 DRAFT OVERDUE overdue to CLERK,HEAD,REVIEWER");

        int packed = inForce().version();
        time.travelTo(at(17, MARCH, 2027, 15));
        table.change(
                EscalationFile.cell("UnitUrge1", "escalationRecipients", "\"HEAD,OFFICE\""),
                "UBND tỉnh yêu cầu báo Văn phòng ngay từ lần đôn đốc đầu",
                packed,
                province.person("admin"));
        time.travelTo(endOf(17, MARCH, 2027));
        goesOff(report, "DraftOverdue");
        assertThat(escalations(report)).endsWith("2027-03-18T00:00 DRAFT URGE_1 urge-1 to HEAD,OFFICE");
        assertThat(inForce().versions().get(0)).satisfies(change -> {
            assertThat(change.version()).isEqualTo(packed + 1);
            assertThat(change.origin()).isEqualTo(Origin.CHANGED);
            assertThat(change.deployedBy()).isEqualTo("admin");
            assertThat(change.reason()).startsWith("UBND tỉnh yêu cầu");
        });

        table.bringBack(null, "Quay về bảng đã ban hành", packed + 1, province.person("admin"));
        assertThat(inForce().version()).isEqualTo(packed + 2);
        assertThat(inForce().xml()).isEqualTo(EscalationFile.packed());
        assertThat(inForce().versions().get(0).takenFrom()).isEqualTo(packed);
        time.travelTo(endOf(19, MARCH, 2027));
        goesOff(report, "DraftOverdue");
        assertThat(escalations(report)).endsWith("2027-03-20T00:00 DRAFT URGE_2 urge-2 to CLERK,HEAD,REVIEWER,OFFICE");
    }

    @Test
    void a_refused_table_leaves_everything_as_it_was() {
        var before = inForce();
        assertThatThrownBy(() -> table.change(
                        EscalationFile.cell("UnitUrge1", "escalationLevel", "\"SHOUT\""),
                        "Thử",
                        null,
                        province.person("admin")))
                .isInstanceOf(InvalidFields.class);
        refused(
                Kind.CONFLICT,
                "escalation-table-unchanged",
                () -> table.change(before.xml(), "Thử", null, province.person("admin")));
        refused(
                Kind.STALE,
                "escalation-table-changed-meanwhile",
                () -> table.change(
                        EscalationFile.cell("UnitUrge1", "workingDaysLate", "[1..1]"),
                        "Thử",
                        before.version() + 7,
                        province.person("admin")));
        refused(
                Kind.NOT_FOUND,
                "escalation-table-unknown",
                () -> table.bringBack(9_999, "Thử", null, province.person("admin")));
        refused(
                Kind.FORBIDDEN,
                "role-missing",
                () -> table.change(EscalationFile.packed(), "Thử", null, province.person("ubt.approver")));
        assertThat(inForce()).isEqualTo(before);
    }

    private EscalationTableView inForce() {
        return table.inForce(province.person("admin"));
    }
}
