package vn.tiendo.workflow;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.Wording;

/** The four lists everybody finds in Tasklist. Without a shared filter Tasklist shows nothing at all. */
@Component
class SharedFilters {

    private static final String MINE = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final Wording wording;

    SharedFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, Wording wording) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.wording = wording;
    }

    void ensure() {
        if (filters.createFilterQuery().count() > 0) {
            return;
        }
        add("group", 0, ofMyGroups());
        add("mine", 1, tasks.createTaskQuery().taskAssigneeExpression(MINE));
        add("soon", 2, ofMyGroups().dueAfterExpression("${now()}").dueBeforeExpression("${deadlines.soonUntil()}"));
        add("overdue", 3, ofMyGroups().dueBeforeExpression("${now()}"));
    }

    private TaskQuery ofMyGroups() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
    }

    private void add(String what, int priority, TaskQuery query) {
        var filter = filters.newTaskFilter(wording.text("filter." + what + ".name"));
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(Map.of(
                "description",
                wording.text("filter." + what + ".description"),
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(
                        Map.of("name", ReportApproval.UNIT_NAME.name(), "label", wording.text("filter.unit")),
                        Map.of("name", ReportApproval.REPORT_ID.name(), "label", wording.text("filter.report")),
                        Map.of("name", PeriodCycle.PERIOD_CODE.name(), "label", wording.text("filter.period")))));
        filters.saveFilter(filter);
        var grant = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter.getId());
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }
}
