package vn.tiendo.workflow;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import vn.tiendo.contribution.Coordinators;
import vn.tiendo.organization.Role;
import vn.tiendo.organization.Unit;
import vn.tiendo.target.Targets;

/**
 * The groups of DESIGN §2 and the little that each may do in the engine itself. Tasks are not granted here: each one is
 * opened to its candidate group when it is created. Whoever takes part may enter Tasklist and read the models; only
 * reviewers and approvers enter Cockpit; administrators may do everything the engine offers, but no task of a report.
 */
@Component
class AccessRules {

    private static final String CAMUNDA_ADMIN = "camunda-admin";

    /** Processes in whose tasks people of a unit take part, by the name of their packed model. */
    private static final Map<String, String> READ_BY_ALL = Map.of(
            "report-approval", ReportApproval.PROCESS,
            "period-cycle", PeriodCycle.PROCESS,
            "deadline-extension", DeadlineExtension.PROCESS,
            "contribution-request", ContributionRequest.PROCESS);

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final Targets targets;
    private final Coordinators coordinators;

    AccessRules(
            IdentityService identity, AuthorizationService authorizations, Targets targets, Coordinators coordinators) {
        this.coordinators = coordinators;
        this.identity = identity;
        this.authorizations = authorizations;
        this.targets = targets;
    }

    /**
     * Adds what is missing; what an administrator changed or took away from a group stays so.
     *
     * @param newModels the packed models that came in just now for the first time: with an upgrade too, people may read them
     */
    void ensure(String officeUnit, Set<String> newModels) {
        Set<String> known = identity.createGroupQuery().list().stream()
                .map(Group::getId)
                .collect(Collectors.toCollection(HashSet::new));
        for (var role : List.of(Role.REVIEWER, Role.APPROVER, Role.ADMIN, Role.AUDITOR)) {
            ensureGroup(known, role.word());
        }
        for (var unit : targets.owing().stream().map(Unit::code).toList()) {
            ensureUnitGroups(known, unit);
        }
        for (var unit : coordinators.all()) {
            ensureUnitGroups(known, unit.code());
        }
        ensureUnitGroups(known, officeUnit);
        if (ensureGroup(known, CAMUNDA_ADMIN)) {
            grantEverything("admin");
            grantEverything(CAMUNDA_ADMIN);
            grantAll(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grantAll(Resources.APPLICATION, "welcome", Permissions.ACCESS);
            for (var group : List.of("reviewer", "approver")) {
                grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            }
        }
        READ_BY_ALL.forEach((model, process) -> {
            if (newModels.contains(model)) {
                grantAll(Resources.PROCESS_DEFINITION, process, Permissions.READ);
            }
        });
    }

    private void ensureUnitGroups(Set<String> known, String unit) {
        ensureGroup(known, CamundaDirectory.groupOf(unit, Role.CLERK));
        ensureGroup(known, CamundaDirectory.groupOf(unit, Role.HEAD));
    }

    private boolean ensureGroup(Set<String> known, String id) {
        if (!known.add(id)) {
            return false;
        }
        var group = identity.newGroup(id);
        group.setName(id);
        group.setType(id.equals(CAMUNDA_ADMIN) ? "SYSTEM" : "WORKFLOW");
        identity.saveGroup(group);
        return true;
    }

    private void grantEverything(String group) {
        for (var resource : Resources.values()) {
            grant(group, resource, ANY, Permissions.ALL);
        }
    }

    private void grant(String group, Resource resource, String id, Permission permission) {
        var grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        authorizations.saveAuthorization(grant);
    }

    private void grantAll(Resource resource, String id, Permission permission) {
        var grant = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        authorizations.saveAuthorization(grant);
    }
}
