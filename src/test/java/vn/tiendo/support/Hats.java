package vn.tiendo.support;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;

/** People with several hats, which the demo does not give anybody but Camunda Admin can. */
public final class Hats {

    private Hats() {}

    /** Makes the account unless an earlier test did. */
    public static void give(IdentityService identity, String username, String... groups) {
        if (identity.createUserQuery().userId(username).count() > 0) {
            return;
        }
        var user = identity.newUser(username);
        user.setFirstName(username);
        user.setPassword(HttpPerson.PASSWORD);
        identity.saveUser(user);
        List.of(groups).forEach(group -> identity.createMembership(username, group));
    }
}
