package vn.tiendo.workflow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;

/**
 * One login for everything: whoever signed in to TienDo is signed in to the webapps. Made by the webapp's filter itself,
 * by name, so it has no dependencies injected.
 */
public class WebappSession extends ContainerBasedAuthenticationProvider {

    /** @return unsuccessful when nobody is signed in; the webapp then asks for a login */
    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        var principal = request.getUserPrincipal();
        if (principal == null) {
            return AuthenticationResult.unsuccessful();
        }
        var result = new AuthenticationResult(principal.getName(), true);
        result.setGroups(groups(engine, principal.getName()));
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // the way in is /login; Spring Security has sent people there before this filter is asked
    }

    private static List<String> groups(ProcessEngine engine, String username) {
        return engine.getIdentityService().createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .toList();
    }
}
