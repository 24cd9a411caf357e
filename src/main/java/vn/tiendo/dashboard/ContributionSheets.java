package vn.tiendo.dashboard;

import org.springframework.stereotype.Component;
import vn.tiendo.contribution.Contribution;
import vn.tiendo.contribution.Contributions;
import vn.tiendo.contribution.Coordinators;
import vn.tiendo.dashboard.ContributionSheet.Definition;
import vn.tiendo.dashboard.ContributionSheet.Previous;
import vn.tiendo.deadline.Timekeeping;

/** Puts beside a request what it takes to answer it. */
@Component
class ContributionSheets {

    private final Contributions contributions;
    private final Coordinators coordinators;
    private final Timekeeping timekeeping;

    ContributionSheets(Contributions contributions, Coordinators coordinators, Timekeeping timekeeping) {
        this.contributions = contributions;
        this.coordinators = coordinators;
        this.timekeeping = timekeeping;
    }

    /** @param own for the asked unit itself, which also sees what it said last time */
    ContributionSheet sheet(Contribution asked, ContributionView view, boolean own) {
        var previous = own
                ? contributions
                        .lastAnswerBefore(asked)
                        .map(ContributionSheets::previous)
                        .orElse(null)
                : null;
        return new ContributionSheet(view, definition(asked), previous, timekeeping.workingDaysLeft(asked.dueAt()));
    }

    private Definition definition(Contribution asked) {
        var figure = asked.figure();
        if (figure.indicator() != null) {
            return coordinators
                    .indicator(asked.report(), figure.indicator())
                    .map(is -> new Definition(
                            is.code(),
                            is.name(),
                            is.pillar(),
                            is.deadline(),
                            is.unit(),
                            is.comparator(),
                            is.target(),
                            is.aggregation(),
                            is.numeratorName(),
                            is.denominatorName()))
                    .orElseThrow();
        }
        return coordinators
                .task(asked.report(), figure.task())
                .map(is -> new Definition(
                        is.code(), is.name(), is.pillar(), is.deadline(), null, null, null, null, null, null))
                .orElseThrow();
    }

    private static Previous previous(Contribution answered) {
        var said = answered.answer();
        return new Previous(
                answered.report().period(),
                ReportFigures.plain(said.numerator()),
                ReportFigures.plain(said.denominator()),
                ReportFigures.plain(said.value()),
                said.text(),
                answered.endedAt());
    }
}
