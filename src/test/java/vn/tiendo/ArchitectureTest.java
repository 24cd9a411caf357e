package vn.tiendo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.tiendo.support.TimeMachine;

/** Who may know whom. Each rule is also shown something that breaks it, so that a misspelt one cannot stay green. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.tiendo");

    @Test
    void features_use_only_what_they_declare() {
        var modules = ApplicationModules.of(TienDoApplication.class);
        assertThat(modules.getModuleByName("workflow")).isPresent();
        assertThat(modules.stream().count()).isGreaterThanOrEqualTo(12);
        modules.verify();
    }

    @Test
    void only_workflow_knows_the_engine() {
        var rule = noClasses()
                .that()
                .resideOutsideOfPackage("vn.tiendo.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("features must run without an engine, and an engine's end must not be theirs");
        rule.check(MAIN);
        assertCatches(rule, TimeMachine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"workflow", "web", "api"})
    void nobody_looks_up(String top) {
        nobodyUses(top, Set.of("vn.tiendo." + top)).check(MAIN);
        assertThat(nobodyUses(top, Set.of()).evaluate(MAIN).hasViolation())
                .as("the rule sees uses of " + top)
                .isTrue();
    }

    @Test
    void only_the_rest_address_reads_the_read_models() {
        nobodyUses("dashboard", Set.of("vn.tiendo.dashboard", "vn.tiendo.api")).check(MAIN);
        assertThat(nobodyUses("dashboard", Set.of("vn.tiendo.dashboard"))
                        .evaluate(MAIN)
                        .hasViolation())
                .as("the rule sees that the REST address uses them")
                .isTrue();
    }

    @Test
    void time_comes_from_the_one_clock() {
        var rule = noClasses()
                .should()
                .callMethodWhere(asksTheMachine())
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("tests and several nodes move one clock, and a deadline's day ends in Vietnam");
        rule.check(MAIN);
        for (var careless : List.of(AsksInstant.class, AsksDate.class, AsksSystem.class, AsksZoned.class)) {
            assertCatches(rule, careless);
        }
    }

    @Test
    void the_way_in_is_closed_to_other_classes() {
        var rule = classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestControllerAdvice.class)
                .should()
                .notBePublic()
                .because("only HTTP calls a controller");
        rule.check(MAIN);
        assertCatches(rule, OpenController.class);
    }

    @Test
    void nothing_is_injected_into_fields() {
        var rule = noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("a constructor says what a class needs");
        rule.check(MAIN);
        assertCatches(rule, InjectedField.class);
        assertCatches(rule, InjectedValue.class);
    }

    private static ArchRule nobodyUses(String top, Set<String> butThese) {
        return noClasses()
                .that(new DescribedPredicate<JavaClass>("live outside of " + butThese) {
                    @Override
                    public boolean test(JavaClass each) {
                        return butThese.stream().noneMatch(allowed -> inside(each, allowed));
                    }
                })
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.tiendo." + top + "..")
                .because("news travels down by call and up by event");
    }

    private static boolean inside(JavaClass each, String packageName) {
        return (each.getPackageName() + ".").startsWith(packageName + ".");
    }

    /** {@code now()} and {@code now(zone)}; {@code now(clock)} is what we want. */
    private static DescribedPredicate<JavaCall<?>> asksTheMachine() {
        var types = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                ZonedDateTime.class.getName(),
                OffsetDateTime.class.getName(),
                Year.class.getName());
        return new DescribedPredicate<>("now() without a clock") {
            @Override
            public boolean test(JavaCall<?> call) {
                var parameters = call.getTarget().getRawParameterTypes();
                return types.contains(call.getTargetOwner().getName())
                        && call.getName().equals("now")
                        && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            }
        };
    }

    private static void assertCatches(ArchRule rule, Class<?> breaker) {
        var broken = new ClassFileImporter().importClasses(breaker);
        assertThat(rule.evaluate(broken).hasViolation())
                .as("%s is caught by: %s", breaker.getSimpleName(), rule.getDescription())
                .isTrue();
    }

    static class AsksInstant {
        Instant at = Instant.now();
    }

    static class AsksZoned {
        ZonedDateTime at = ZonedDateTime.now(java.time.ZoneOffset.UTC);
    }

    static class AsksDate {
        Date at = new Date();
    }

    static class AsksSystem {
        long at = System.currentTimeMillis();
    }

    @RestController
    public static class OpenController {}

    static class InjectedField {
        @Autowired
        Clock clock;
    }

    static class InjectedValue {
        @Value("${tiendo.base-url}")
        String baseUrl;
    }
}
