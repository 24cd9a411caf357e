package vn.tiendo.workflow;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Role;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;
import vn.tiendo.shared.Wording;
import vn.tiendo.target.Targets;

/** Made-up people for trying things out: a clerk and a head for each unit, and the province's own. */
@Component
@ConditionalOnProperty("tiendo.demo.enabled")
class DemoPeople {

    private final Accounts accounts;
    private final Units units;
    private final Targets targets;
    private final Wording wording;
    private final String password;
    private final String reviewingUnit;
    private final String approvingUnit;
    private final String officeUnit;

    DemoPeople(
            Accounts accounts,
            Units units,
            Targets targets,
            Wording wording,
            @Value("${tiendo.demo.password}") String password,
            @Value("${tiendo.organization.reviewing-unit}") String reviewingUnit,
            @Value("${tiendo.organization.approving-unit}") String approvingUnit,
            @Value("${tiendo.organization.office-unit}") String officeUnit) {
        this.accounts = accounts;
        this.units = units;
        this.targets = targets;
        this.wording = wording;
        this.password = password;
        this.reviewingUnit = reviewingUnit;
        this.approvingUnit = approvingUnit;
        this.officeUnit = officeUnit;
    }

    void ensure() {
        if (accounts.exists("admin")) {
            return;
        }
        targets.owing().forEach(this::addUnitPeople);
        addUnitPeople(units.byCode(officeUnit));
        add(reviewingUnit, Role.REVIEWER, "");
        add(reviewingUnit, Role.REVIEWER, "2");
        add(approvingUnit, Role.APPROVER, "");
        add(approvingUnit, Role.APPROVER, "2");
        account("auditor", name(Role.AUDITOR, ""), List.of("auditor"));
        account("admin", name(Role.ADMIN, ""), List.of("admin", "camunda-admin"));
    }

    private void addUnitPeople(Unit unit) {
        for (var role : List.of(Role.CLERK, Role.HEAD)) {
            account(
                    unit.code().toLowerCase(Locale.ROOT) + "." + role.word(),
                    name(role, unit.shortName()),
                    List.of(CamundaDirectory.groupOf(unit.code(), role)));
        }
    }

    private void add(String unit, Role role, String number) {
        account(
                unit.toLowerCase(Locale.ROOT) + "." + role.word() + number,
                name(role, units.byCode(unit).shortName() + (number.isEmpty() ? "" : " " + number)),
                List.of(role.word()));
    }

    private String name(Role role, String of) {
        return wording.text("demo." + role.word(), of).strip();
    }

    private void account(String username, String fullName, List<String> groups) {
        accounts.add(username, fullName, username + "@tiendo.example", password, groups);
    }
}
