package vn.tiendo.api;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.organization.Role;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;

/** Who is asking. */
@RestController
class MeController {

    record Me(String username, String fullName, String unit, String unitName, List<String> roles) {}

    private final CurrentUser user;
    private final Units units;

    MeController(CurrentUser user, Units units) {
        this.user = user;
        this.units = units;
    }

    @GetMapping("/api/v1/me")
    Me me() {
        var person = user.get();
        String unitName = person.unit() == null
                ? null
                : units.find(person.unit()).map(Unit::shortName).orElse(null);
        return new Me(
                person.username(),
                person.fullName(),
                person.unit(),
                unitName,
                person.roles().stream().map(Role::word).toList());
    }
}
