package vn.tiendo.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.HttpPerson.Answer;
import vn.tiendo.support.Round;
import vn.tiendo.support.TimeMachine;

/** The engine's own doors as a browser finds them behind the webapps, and a way to see that nothing moved. */
class EngineDoors {

    final int port;
    final ProcessEngine engine;
    final JdbcClient jdbc;
    final Round round;
    private final Map<String, HttpPerson> browsers = new HashMap<>();

    EngineDoors(int port, ProcessEngine engine, JdbcClient jdbc, TimeMachine clock, String period) {
        this.port = port;
        this.engine = engine;
        this.jdbc = jdbc;
        clock.travelTo(LocalDateTime.of(2025, 5, 15, 9, 0));
        this.round = new Round(port, period).opened();
    }

    HttpPerson browser(String username) {
        return browsers.computeIfAbsent(username, name -> HttpPerson.browser(port, engine.getName(), name));
    }

    IdentityService identity() {
        return engine.getIdentityService();
    }

    Task task(String unit) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(round.id(unit))
                .singleResult();
    }

    Answer push(String username, String unit, Push push) {
        var filled = push.filled(names(username, unit));
        return browser(username)
                .send(filled.method(), "/camunda/api/engine/engine/" + engine.getName() + filled.path(), filled.body());
    }

    Answer complete(String username, String unit, String variables) {
        return push(username, unit, Push.post("/task/{task}/complete", "{\"variables\":{" + variables + "}}"));
    }

    /** The door answers no, and nothing is different afterwards. */
    Answer refused(String username, String unit, Push push) {
        browser(username);
        return unmoved(unit, username + ": " + push, () -> push(username, unit, push));
    }

    /** The same at the engine's own REST address, with a password and no session. */
    Answer refusedAtEngineRest(String username, String unit, Push push) {
        var filled = push.filled(names(username, unit));
        return unmoved(unit, username + ": " + push, () -> round.of(username)
                .send(filled.method(), "/engine-rest/engine/" + engine.getName() + filled.path(), filled.body()));
    }

    private Answer unmoved(String unit, String what, Supplier<Answer> act) {
        var before = Dossier.of(jdbc, round.id(unit));
        var answer = act.get();
        assertThat(answer.status()).as(what + " -> " + answer).isBetween(400, 599);
        assertThat(Dossier.of(jdbc, round.id(unit)).rows())
                .as(what + " -> " + answer)
                .isEqualTo(before.rows());
        return answer;
    }

    private Map<String, String> names(String username, String unit) {
        var task = task(unit);
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .listPage(0, 1)
                .get(0);
        var variable = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .listPage(0, 1)
                .get(0);
        var filter =
                engine.getFilterService().createFilterQuery().listPage(0, 1).get(0);
        return Map.of(
                "me", username,
                "report", round.id(unit),
                "task", task.getId(),
                "instance", task.getProcessInstanceId(),
                "execution", task.getExecutionId(),
                "definition", task.getProcessDefinitionId(),
                "job", job.getId(),
                "variable", variable.getId(),
                "filter", filter.getId());
    }
}
