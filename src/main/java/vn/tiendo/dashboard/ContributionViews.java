package vn.tiendo.dashboard;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.contribution.Answer;
import vn.tiendo.contribution.Contribution;
import vn.tiendo.contribution.Contribution.State;
import vn.tiendo.contribution.ContributionAccess;
import vn.tiendo.contribution.ContributionDates;
import vn.tiendo.contribution.Contributions;
import vn.tiendo.contribution.Coordinators;
import vn.tiendo.contribution.Figure;
import vn.tiendo.dashboard.ContributionCandidates.Candidate;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Units;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.ReportChanged;
import vn.tiendo.report.Reports;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** Requests to units that take part, as far as a person may see them. */
@Service
@Transactional(readOnly = true)
public class ContributionViews {

    private static final Answer NOTHING_YET = new Answer(false, null, null, null, null, null);

    private final Contributions contributions;
    private final ContributionAccess access;
    private final ReportAccess reportAccess;
    private final Coordinators coordinators;
    private final ContributionDates dates;
    private final Reports reports;
    private final Units units;
    private final Directory directory;
    private final ContributionSheets sheets;
    private final Clock clock;

    ContributionViews(
            Contributions contributions,
            ContributionAccess access,
            ReportAccess reportAccess,
            Coordinators coordinators,
            ContributionDates dates,
            Reports reports,
            Units units,
            Directory directory,
            ContributionSheets sheets,
            Clock clock) {
        this.contributions = contributions;
        this.access = access;
        this.reportAccess = reportAccess;
        this.coordinators = coordinators;
        this.dates = dates;
        this.reports = reports;
        this.units = units;
        this.directory = directory;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * Oldest first: for readers of the report all, for an asked unit its own.
     *
     * @throws DomainException NOT_FOUND for everybody else
     */
    public List<ContributionView> of(Report.Id report, Person reader) {
        var shown = contributions.of(report);
        if (!reader.mayRead(report.unit())) {
            shown = shown.stream()
                    .filter(asked -> access.ofAskedUnit(asked, reader))
                    .toList();
            if (shown.isEmpty()) {
                throw new DomainException(Kind.NOT_FOUND, "report-unknown", report);
            }
        }
        return views(shown, reader);
    }

    /** What the reader's unit is asked, open ones first; empty for people of no unit. */
    public List<ContributionView> askedOf(Person reader) {
        return reader.unit() == null
                ? List.of()
                : views(
                        contributions.askedOf(reader.unit()).stream()
                                .filter(asked -> access.ofAskedUnit(asked, reader))
                                .toList(),
                        reader);
    }

    /** @throws DomainException NOT_FOUND for strangers, and for a number that does not exist */
    public ContributionSheet one(Contribution.Key key, Person reader) {
        var asked = access.visible(key, reader);
        return sheets.sheet(asked, views(List.of(asked), reader).get(0), access.ofAskedUnit(asked, reader));
    }

    /** @throws DomainException NOT_FOUND for whoever may not read the report */
    public ContributionCandidates candidates(Report.Id id, Figure figure, Person reader) {
        reportAccess.requireVisible(reader, id);
        var report = reports.get(id);
        var waiting = contributions.of(id).stream()
                .filter(each -> each.state() == State.ASKED && each.figure().equals(figure))
                .map(Contribution::unit)
                .collect(Collectors.toSet());
        return new ContributionCandidates(
                dates.proposed(report),
                dates.latest(report),
                coordinators.of(id, figure).stream()
                        .map(unit -> new Candidate(unit.code(), unit.shortName(), waiting.contains(unit.code())))
                        .toList());
    }

    /** Codes of figures and tasks about which there is somebody to ask. */
    List<String> askable(Report.Id id) {
        return coordinators.askable(id);
    }

    private List<ContributionView> views(List<Contribution> shown, Person reader) {
        var known = new HashMap<String, String>();
        UnaryOperator<String> named = username -> username == null || username.equals(ReportChanged.SYSTEM)
                ? null
                : known.computeIfAbsent(username, directory::nameOf);
        return shown.stream().map(asked -> view(asked, reader, named)).toList();
    }

    private ContributionView view(Contribution asked, Person reader, UnaryOperator<String> named) {
        boolean mayAnswer = access.mayAnswer(asked, reader);
        boolean open = asked.state() == State.ASKED;
        var said = open && !mayAnswer ? NOTHING_YET : asked.answer();
        return new ContributionView(
                asked.report().toString(),
                asked.report().period(),
                asked.report().unit(),
                units.byCode(asked.report().unit()).name(),
                asked.number(),
                asked.figure().indicator(),
                asked.figure().task(),
                asked.unit(),
                units.byCode(asked.unit()).shortName(),
                asked.question(),
                asked.dueAt(),
                open && !clock.instant().isBefore(asked.dueAt()),
                named.apply(asked.askedBy()),
                asked.askedAt(),
                asked.state(),
                said.declined(),
                ReportFigures.plain(said.numerator()),
                ReportFigures.plain(said.denominator()),
                ReportFigures.plain(said.value()),
                said.text(),
                said.declined() ? said.reason() : asked.withdrawal(),
                named.apply(asked.endedBy()),
                asked.endedAt(),
                mayAnswer,
                access.mayWithdraw(asked, reader));
    }
}
