package vn.tiendo.workflow;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Person;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.Wording;

/**
 * What every {@code complete} listener needs: who really completes the task (the one signed in, never the assignee or a
 * variable), what they sent along (nothing but the words of that desk), and refusals in a sentence that Tasklist shows.
 */
@Component
class PersonAtTask {

    private final IdentityService identity;
    private final Directory directory;
    private final Wording wording;

    PersonAtTask(IdentityService identity, Directory directory, Wording wording) {
        this.identity = identity;
        this.directory = directory;
        this.wording = wording;
    }

    /** @throws DomainException FORBIDDEN when no person stands behind the call */
    Person actor() {
        var authentication = identity.getCurrentAuthentication();
        if (authentication == null) {
            throw new DomainException(Kind.FORBIDDEN, "not-signed-in");
        }
        return directory
                .find(authentication.getUserId())
                .orElseThrow(() -> new DomainException(Kind.FORBIDDEN, "not-signed-in"));
    }

    /**
     * Refuses whatever was sent along beyond the desk's own words, and display variables that were bent.
     *
     * @param displayed the variables the process itself keeps, with the value each must still have; null for any
     */
    void requireNothingBut(DelegateTask task, Set<ProcessVariable<String>> commands, Map<String, String> displayed) {
        Set<String> known = new HashSet<>(displayed.keySet());
        commands.forEach(command -> known.add(command.name()));
        // both: what the task keeps for its card would hide what was sent along under the same name
        requireNothingBut(task.getVariables(), known, displayed);
        requireNothingBut(task.getExecution().getVariables(), known, displayed);
    }

    private static void requireNothingBut(Map<String, Object> found, Set<String> known, Map<String, String> displayed) {
        for (var variable : found.entrySet()) {
            String must = displayed.get(variable.getKey());
            if (!known.contains(variable.getKey()) || must != null && !must.equals(variable.getValue())) {
                throw new DomainException(Kind.INVALID, "variable-not-accepted", variable.getKey());
            }
        }
    }

    /** Reads a word of the desk and takes it away, so that the process keeps nothing of the decision. */
    String take(DelegateTask task, ProcessVariable<String> command) {
        String word = command.from(task);
        task.removeVariable(command.name());
        return word;
    }

    /** Runs a listener's step; a refusal leaves the task open and carries its sentence out. */
    void speaking(Runnable step) {
        try {
            step.run();
        } catch (DomainException refusal) {
            throw new ProcessEngineException(wording.everything(refusal), refusal);
        }
    }
}
