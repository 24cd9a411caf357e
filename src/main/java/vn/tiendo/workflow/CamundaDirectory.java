package vn.tiendo.workflow;

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

    /** Clerks and heads work for one unit. Who is in groups of several counts for the first of them only. */
    private Person person(User user, List<String> groups) {
        String own = groups.stream()
                .filter(group -> Role.CLERK.word().equals(wordOf(group))
                        || Role.HEAD.word().equals(wordOf(group)))
                .filter(group -> group.indexOf('.') > 0)
                .map(CamundaDirectory::unitOf)
                .sorted()
                .findFirst()
                .orElse(null);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (groups.contains(role.insideUnit() ? groupOf(own, role) : role.word())) {
                roles.add(role);
            }
        }
        return new Person(user.getId(), fullName(user), emptyToNull(user.getEmail()), unit(own, roles), roles);
    }

    private static String wordOf(String group) {
        return group.substring(group.lastIndexOf('.') + 1);
    }

    private static String unitOf(String group) {
        return group.substring(0, group.lastIndexOf('.'));
    }

    private String unit(String own, Set<Role> roles) {
        if (own != null) {
            return own;
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
