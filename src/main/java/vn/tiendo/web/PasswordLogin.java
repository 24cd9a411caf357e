package vn.tiendo.web;

import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.PasswordCheck;
import vn.tiendo.shared.DomainException;

/** Login with name and password, for the form and for HTTP Basic. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final PasswordCheck passwords;
    private final Directory directory;

    PasswordLogin(PasswordCheck passwords, Directory directory) {
        this.passwords = passwords;
        this.directory = directory;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        try {
            if (!passwords.matches(username, String.valueOf(attempt.getCredentials()))) {
                throw new BadCredentialsException("bad-credentials");
            }
        } catch (DomainException throttled) {
            throw new LockedException("login-throttled", throttled);
        }
        var person = directory.find(username).orElseThrow(() -> new BadCredentialsException("bad-credentials"));
        var authorities = person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.word().toUpperCase(Locale.ROOT)))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(person.username(), null, authorities);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
