package vn.tiendo.workflow;

import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import vn.tiendo.shared.Wording;

/**
 * People change the password of their account and nothing else: their name stands beside every decision they take, and
 * official mail goes to their address. The engine lets everybody rename themselves.
 */
class NamesKept extends DbIdentityServiceProvider {

    private final Wording wording;

    private NamesKept(Wording wording) {
        this.wording = wording;
    }

    static SessionFactory factory(Wording wording) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return NamesKept.class;
            }

            @Override
            public Session openSession() {
                return new NamesKept(wording);
            }
        };
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        var person = getCurrentAuthentication();
        if (person != null && ClosedDoors.ADMINISTRATORS.stream().noneMatch(person.getGroupIds()::contains)) {
            var stored = stored(user.getId());
            if (stored != null && !sameOnPaper(stored, user)) {
                throw new AuthorizationException(wording.text("problem.role-missing.detail"));
            }
        }
        return super.saveUser(user);
    }

    /** Read apart, for this command already holds the changed one. */
    private static User stored(String id) {
        return Context.getProcessEngineConfiguration()
                .getCommandExecutorTxRequiresNew()
                .execute(context -> context.getReadOnlyIdentityProvider().findUserById(id));
    }

    private static boolean sameOnPaper(User one, User other) {
        return Objects.equals(one.getFirstName(), other.getFirstName())
                && Objects.equals(one.getLastName(), other.getLastName())
                && Objects.equals(one.getEmail(), other.getEmail());
    }
}
