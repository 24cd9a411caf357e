package vn.tiendo.workflow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.PasswordCheck;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/**
 * People as the engine's identity service knows them. Group ids say everything: {@code SYT.clerk} is clerk of Sở Y tế,
 * {@code reviewer} belongs to the reviewing unit. So an account made in Camunda Admin works at once.
 */
@Component
class CamundaDirectory implements Directory, PasswordCheck {

    private final IdentityService identity;
    private final EngineCalls engine;
    private final String reviewingUnit;
    private final String approvingUnit;

    CamundaDirectory(
            IdentityService identity,
            EngineCalls engine,
            @Value("${tiendo.organization.reviewing-unit}") String reviewingUnit,
            @Value("${tiendo.organization.approving-unit}") String approvingUnit) {
        this.identity = identity;
        this.engine = engine;
        this.reviewingUnit = reviewingUnit;
        this.approvingUnit = approvingUnit;
    }

    @Override
    public Optional<Person> find(String username) {
        return engine.asHouse(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(username).singleResult())
                .map(user -> person(user, groupsOf(username))));
    }

    @Override
    public List<Person> holders(Role role, String unit) {
        String group = role.insideUnit() ? groupOf(unit, role) : role.word();
        return engine.asHouse(() -> identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(user -> person(user, groupsOf(user.getId())))
                .toList());
    }

    @Override
    public boolean matches(String username, String password) {
        return engine.asHouse(() -> {
            try {
                return identity.checkPassword(username, password);
            } catch (AuthenticationException tooManyTries) {
                throw new DomainException(Kind.FORBIDDEN, "login-throttled");
            }
        });
    }

    /** Ids of the groups the person is a member of. */
    List<String> groupsOf(String username) {
        return engine.asHouse(() -> identity.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .toList());
    }

    static String groupOf(String unit, Role role) {
        return unit + "." + role.word();
    }

    private Person person(User user, List<String> groups) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> units = new ArrayList<>();
        for (var group : groups) {
            int dot = group.lastIndexOf('.');
            String word = group.substring(dot + 1);
            for (var role : Role.values()) {
                if (role.word().equals(word) && role.insideUnit() == dot > 0) {
                    roles.add(role);
                    if (dot > 0) {
                        units.add(group.substring(0, dot));
                    }
                }
            }
        }
        return new Person(user.getId(), fullName(user), emptyToNull(user.getEmail()), unit(units, roles), roles);
    }

    private String unit(List<String> units, Set<Role> roles) {
        if (!units.isEmpty()) {
            return units.get(0);
        }
        if (roles.contains(Role.REVIEWER)) {
            return reviewingUnit;
        }
        return roles.contains(Role.APPROVER) ? approvingUnit : null;
    }

    private static String fullName(User user) {
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
