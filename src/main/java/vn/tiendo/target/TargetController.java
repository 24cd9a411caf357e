package vn.tiendo.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked for and of whom, for any signed-in person. Groups are named by their own code, as the source does. */
@RestController
class TargetController {

    private final Targets targets;

    TargetController(Targets targets) {
        this.targets = targets;
    }

    @GetMapping("/api/v1/indicators")
    List<IndicatorView> indicators() {
        return targets.indicators().stream().map(IndicatorView::of).toList();
    }

    @GetMapping("/api/v1/tasks")
    List<TaskView> tasks() {
        return targets.tasks().stream().map(TaskView::of).toList();
    }

    @GetMapping("/api/v1/systems")
    List<SystemView> systems() {
        return targets.systems().stream().map(SystemView::of).toList();
    }

    record IndicatorView(
            String code,
            String pillar,
            String name,
            String nameEn,
            String unit,
            IndicatorVersion.Comparator comparator,
            BigDecimal target,
            LocalDate deadline,
            List<String> leads,
            String leadBasis,
            List<String> coordinators,
            String measuredBy,
            IndicatorVersion.Aggregation aggregation,
            String numeratorName,
            String denominatorName,
            List<String> conflictsWith,
            String notes,
            String sourceQuote,
            int version,
            LocalDate validFrom) {

        static IndicatorView of(IndicatorVersion each) {
            return new IndicatorView(
                    each.code(),
                    each.pillar(),
                    each.name(),
                    each.nameEn(),
                    each.unit(),
                    each.comparator(),
                    each.target(),
                    each.deadline(),
                    each.responsibility().statedLeads(),
                    each.responsibility().leadBasis(),
                    each.responsibility().statedCoordinators(),
                    each.measuredBy(),
                    each.aggregation(),
                    each.numeratorName(),
                    each.denominatorName(),
                    each.indicator().conflictsWith(),
                    each.notes(),
                    each.sourceQuote(),
                    each.version(),
                    each.validFrom());
        }
    }

    record TaskView(
            String code,
            String pillar,
            String name,
            String nameEn,
            List<String> leads,
            String leadBasis,
            List<String> coordinators,
            String deliverable,
            List<String> relatedIndicators,
            LocalDate deadline,
            String sourceQuote) {

        static TaskView of(PlanTask each) {
            return new TaskView(
                    each.code(),
                    each.pillar(),
                    each.name(),
                    each.nameEn(),
                    each.responsibility().statedLeads(),
                    each.responsibility().leadBasis(),
                    each.responsibility().statedCoordinators(),
                    each.deliverable(),
                    each.relatedIndicators(),
                    each.deadline(),
                    each.sourceQuote());
        }
    }

    record SystemView(
            String code,
            String name,
            String nameEn,
            List<String> owners,
            List<String> relatedIndicators,
            String sourceQuote) {

        static SystemView of(DigitalSystem each) {
            return new SystemView(
                    each.code(),
                    each.name(),
                    each.nameEn(),
                    each.statedOwners(),
                    each.relatedIndicators(),
                    each.sourceQuote());
        }
    }
}
