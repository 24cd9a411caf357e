package vn.tiendo.workflow;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Makes accounts in the engine's identity service. */
@Component
class Accounts {

    private final IdentityService identity;

    Accounts(IdentityService identity) {
        this.identity = identity;
    }

    boolean any() {
        return identity.createUserQuery().count() > 0;
    }

    boolean exists(String username) {
        return identity.createUserQuery().userId(username).count() > 0;
    }

    /** Adds an account with its groups. @param email null for none */
    void add(String username, String fullName, String email, String password, List<String> groups) {
        var user = identity.newUser(username);
        // the webapps print first and last name side by side; a Vietnamese full name is one thing
        user.setFirstName(fullName);
        user.setLastName("");
        user.setEmail(email);
        user.setPassword(password);
        identity.saveUser(user);
        groups.forEach(group -> identity.createMembership(username, group));
    }
}
