package vn.tiendo.organization;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** The person behind the request. */
@Component
public class CurrentUser {

    private final Directory directory;

    CurrentUser(Directory directory) {
        this.directory = directory;
    }

    /** @throws DomainException FORBIDDEN when nobody is signed in or the account is gone */
    public Person get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new DomainException(Kind.FORBIDDEN, "not-signed-in");
        }
        return directory
                .find(authentication.getName())
                .orElseThrow(() -> new DomainException(Kind.FORBIDDEN, "not-signed-in"));
    }

    /** @throws DomainException FORBIDDEN unless the person holds one of the roles */
    public Person require(Role... roles) {
        var person = get();
        for (var role : roles) {
            if (person.is(role)) {
                return person;
            }
        }
        throw new DomainException(Kind.FORBIDDEN, "role-missing");
    }
}
