package vn.tiendo.organization;

import java.util.List;
import java.util.Optional;

/** Port: the people and their roles. Today behind it stands the engine's identity service, an LDAP tomorrow. */
public interface Directory {

    Optional<Person> find(String username);

    /**
     * Everybody who holds a role.
     *
     * @param unit the unit for {@link Role#insideUnit()} roles; ignored for the others
     */
    List<Person> holders(Role role, String unit);

    /** The full name, or the username itself for somebody who is no longer known. */
    default String nameOf(String username) {
        return find(username).map(Person::fullName).orElse(username);
    }
}
