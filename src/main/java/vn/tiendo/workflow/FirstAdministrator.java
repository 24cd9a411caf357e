package vn.tiendo.workflow;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.StartRefused;
import vn.tiendo.shared.Wording;

/** Where no demo people are: the first administrator comes from the environment, and nobody starts without one. */
@Component
@ConditionalOnProperty(name = "tiendo.demo.enabled", havingValue = "false")
class FirstAdministrator {

    private final Accounts accounts;
    private final IdentityService identity;
    private final Wording wording;
    private final String username;
    private final String password;

    FirstAdministrator(
            Accounts accounts,
            IdentityService identity,
            Wording wording,
            @Value("${tiendo.admin.user:}") String username,
            @Value("${tiendo.admin.password:}") String password) {
        this.accounts = accounts;
        this.identity = identity;
        this.wording = wording;
        this.username = username;
        this.password = password;
    }

    /** @throws StartRefused when nobody can sign in yet and the environment names no administrator with a good password */
    void ensure() {
        if (accounts.any()) {
            return;
        }
        if (username.isBlank() || password.isBlank()) {
            throw new StartRefused(wording.text("start.admin-missing"));
        }
        var user = identity.newUser(username);
        if (!identity.checkPasswordAgainstPolicy(password, user).isValid()) {
            throw new StartRefused(wording.text("start.admin-password-weak"));
        }
        accounts.add(username, username, null, password, List.of("admin", "camunda-admin"));
    }
}
