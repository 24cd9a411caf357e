package vn.tiendo.organization;

import java.util.Set;

/**
 * Somebody who can sign in.
 *
 * @param unit code of the unit the person works for; null for people of no unit
 * @param email null when none is known
 */
public record Person(String username, String fullName, String email, String unit, Set<Role> roles) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Clerk or head of exactly this unit. */
    public boolean is(Role role, String unitCode) {
        return is(role) && unitCode.equals(unit);
    }

    /** Reads every unit's reports; clerks and heads read their own unit's only. */
    public boolean seesAllUnits() {
        return is(Role.REVIEWER) || is(Role.APPROVER) || is(Role.ADMIN) || is(Role.AUDITOR);
    }

    public boolean mayRead(String unitCode) {
        return seesAllUnits() || is(Role.CLERK, unitCode) || is(Role.HEAD, unitCode);
    }
}
