package vn.tiendo.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;

/** Who stands behind the words for people: a role of a unit, a role of the province, or the office of UBND. */
@Component
class Recipients {

    private static final Logger LOG = LoggerFactory.getLogger(Recipients.class);

    private final Directory directory;
    private final String officeUnit;

    Recipients(Directory directory, @Value("${tiendo.organization.office-unit}") String officeUnit) {
        this.directory = directory;
        this.officeUnit = officeUnit;
    }

    /**
     * Each person once, however many of the words mean them.
     *
     * @param unit whose clerks and heads are meant; null when only the province's people are
     */
    Set<Person> of(String unit, List<String> words) {
        Set<Person> people = new LinkedHashSet<>();
        words.forEach(word -> people.addAll(behind(word, unit)));
        return people;
    }

    Set<Person> of(String unit, Role... roles) {
        Set<Person> people = new LinkedHashSet<>();
        for (var role : roles) {
            people.addAll(directory.holders(role, unit));
        }
        return people;
    }

    private List<Person> behind(String word, String unit) {
        if (word.equals("OFFICE")) {
            return directory.holders(Role.HEAD, officeUnit);
        }
        for (var role : Role.values()) {
            if (role.name().equals(word)) {
                return directory.holders(role, unit);
            }
        }
        LOG.warn("The escalation table names nobody we know: {}; the reviewers are told instead", word);
        return directory.holders(Role.REVIEWER, unit);
    }
}
