package vn.tiendo.contribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tiendo.contribution.Contribution.State;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;
import vn.tiendo.report.OpenParts;
import vn.tiendo.report.Part;
import vn.tiendo.report.Report;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/** Whom a lead may ask about what, until when. */
@Component
class ContributionRules {

    private final Coordinators coordinators;
    private final ContributionDates dates;
    private final Units units;
    private final OpenParts openParts;

    ContributionRules(Coordinators coordinators, ContributionDates dates, Units units, OpenParts openParts) {
        this.openParts = openParts;
        this.coordinators = coordinators;
        this.dates = dates;
        this.units = units;
    }

    /**
     * @param earlier every request of the report so far
     * @return when the answers are due
     * @throws DomainException INVALID when the report's due date leaves no day
     * @throws InvalidFields for the figure, the units, the question or the day
     */
    Instant checked(
            Report report,
            Figure figure,
            Collection<String> asked,
            String question,
            Instant dueAt,
            List<Contribution> earlier) {
        List<FieldProblem> problems = new ArrayList<>();
        checkFigure(report, figure, problems);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        dates.requireTimeLeft(report);
        checkUnits(report, figure, asked, earlier, problems);
        AnswerRules.text(problems, "question", question);
        var due = dates.checked(dueAt, report, problems);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return due;
    }

    private void checkFigure(Report report, Figure figure, List<FieldProblem> problems) {
        if (!figure.whole()) {
            problems.add(FieldProblem.of("indicator", "contribution-figure-missing"));
        } else if (figure.indicator() != null
                && coordinators.indicator(report.id(), figure.indicator()).isEmpty()) {
            problems.add(FieldProblem.of("indicator", "indicator-not-owed"));
        } else if (figure.task() != null
                && coordinators.task(report.id(), figure.task()).isEmpty()) {
            problems.add(FieldProblem.of("task", "task-not-owed"));
        } else {
            openParts.require(
                    report, figure.indicator() == null ? Part.task(figure.task()) : Part.figure(figure.indicator()));
        }
    }

    private void checkUnits(
            Report report,
            Figure figure,
            Collection<String> asked,
            List<Contribution> earlier,
            List<FieldProblem> problems) {
        if (asked.isEmpty()) {
            problems.add(FieldProblem.of("units", "contribution-units-missing"));
        }
        var askable =
                coordinators.of(report.id(), figure).stream().map(Unit::code).collect(Collectors.toSet());
        var waiting = earlier.stream()
                .filter(each -> each.state() == State.ASKED && each.figure().equals(figure))
                .map(Contribution::unit)
                .collect(Collectors.toSet());
        for (var unit : asked) {
            String at = "units[" + unit + "]";
            if (unit == null || !askable.contains(unit)) {
                problems.add(FieldProblem.of(at, "contribution-unit-apart", nameOf(unit), figure.code()));
            } else if (waiting.contains(unit)) {
                problems.add(FieldProblem.of(at, "contribution-unit-waiting", nameOf(unit), figure.code()));
            }
        }
    }

    private String nameOf(String unit) {
        return unit == null ? "?" : units.find(unit).map(Unit::shortName).orElse(unit);
    }
}
