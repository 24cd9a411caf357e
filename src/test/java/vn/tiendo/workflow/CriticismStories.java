package vn.tiendo.workflow;

import static java.time.Month.*;
import static org.assertj.core.api.Assertions.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tiendo.dashboard.CriticismViews;
import vn.tiendo.dashboard.CriticismViews.Proposal;
import vn.tiendo.dashboard.Punctuality;
import vn.tiendo.dashboard.PunctualitySeries;
import vn.tiendo.dashboard.PunctualityViews;
import vn.tiendo.deadline.Criticism.Ground;
import vn.tiendo.deadline.Criticism.State;
import vn.tiendo.report.Report;
import vn.tiendo.support.AlarmStories;
import vn.tiendo.support.Paper;

/** When the house proposes criticism, and when it does not. The same on every database. */
abstract class CriticismStories extends AlarmStories {

    @Autowired
    private CriticismViews views;

    @Autowired
    private PunctualityViews punctuality;

    @Autowired
    private PunctualitySeries series;

    @Test
    void the_last_level_is_proposed_once() {
        var report = opened(at(1, SEPTEMBER, 2023, 9), "2023-9M", "SYT");
        daysPass(report, LocalDate.of(2023, SEPTEMBER, 18), LocalDate.of(2023, OCTOBER, 2));
        assertThat(proposals(report)).isEmpty();

        daysPass(report, LocalDate.of(2023, OCTOBER, 3), LocalDate.of(2023, OCTOBER, 12));
        assertThat(proposals(report)).singleElement().satisfies(proposal -> {
            assertThat(proposal.ground()).isEqualTo(Ground.LONG_OVERDUE);
            assertThat(proposal.state()).isEqualTo(State.PROPOSED);
            assertThat(proposal.previousPeriod()).isNull();
            assertThat(proposal.documentNumber()).as("the house issues nothing").isNull();
        });
    }

    @Test
    void bodies_that_may_be_asked_but_not_ordered_are_never_proposed() {
        opened(at(1, DECEMBER, 2023, 9), "2023-Y", "CAT");
        for (var unit : List.of("CAT", "CTK")) {
            var report = province.report("2023-Y", unit);
            daysPass(report, LocalDate.of(2023, DECEMBER, 18), LocalDate.of(2024, JANUARY, 12));
            assertThat(escalations(report)).isNotEmpty();
            assertThat(proposals(report)).isEmpty();
        }
    }

    @Test
    void late_in_two_periods_in_a_row_is_proposed_when_the_later_report_becomes_late() {
        var late = opened(at(1, JUNE, 2023, 9), "2023-H1", "SYT");
        daysPass(late, LocalDate.of(2023, JUNE, 16), LocalDate.of(2023, JUNE, 17));
        assertThat(proposals(late)).as("one period is no row").isEmpty();
        late.sentUp();
        var lateThenOnTime = province.report("2023-H1", "SGDDT");
        lateThenOnTime.sentUp();

        time.travelTo(at(1, DECEMBER, 2023, 9));
        province.opens("2023-H2");
        province.report("2023-H2", "SGDDT").sentUp();
        var again = province.report("2023-H2", "SYT");
        daysPass(again, LocalDate.of(2023, DECEMBER, 15), LocalDate.of(2023, DECEMBER, 18));
        assertThat(proposals(again)).isEmpty();
        daysPass(again, LocalDate.of(2023, DECEMBER, 19), LocalDate.of(2023, DECEMBER, 19));
        assertThat(proposals(again)).singleElement().satisfies(proposal -> {
            assertThat(proposal.ground()).isEqualTo(Ground.REPEATED);
            assertThat(proposal.previousPeriod()).isEqualTo("2023-H1");
        });

        time.travelTo(at(28, DECEMBER, 2023, 9));
        province.runsWhatIsDue(province.process("2023-H2"));
        assertThat(proposed("2023-H2", "STC"))
                .as("closed, and never handed in the period before")
                .extracting(Proposal::ground)
                .containsExactly(Ground.REPEATED);
        assertThat(proposed("2023-H2", "SGDDT")).isEmpty();
        assertThat(proposed("2023-H2", "CAT")).isEmpty();

        var kept = punctuality.of("2023-H2", province.person("auditor"));
        assertThat(kept.totals().onTime()).isEqualTo(1);
        assertThat(kept.totals().notSubmitted()).isEqualTo(kept.totals().reports() - 1);
        assertThat(kept.units())
                .filteredOn(line -> line.unit().equals("STC"))
                .extracting(Punctuality.Line::outcome, Punctuality.Line::workingDaysLate)
                .containsExactly(tuple(Punctuality.Outcome.NOT_SUBMITTED, 7));
        assertThat(series.of("SYT", "2023-H2", 12, province.person("syt.head")).periods())
                .extracting(Punctuality.Point::period, point -> point.totals().late(), point -> point.totals()
                        .notSubmitted())
                .containsExactly(tuple("2023-H1", 1, 0), tuple("2023-H2", 0, 1));
    }

    private List<Proposal> proposals(Paper report) {
        return proposed(report.id().period(), report.id().unit());
    }

    private List<Proposal> proposed(String period, String unit) {
        return views.all(null).stream()
                .filter(proposal -> proposal.report().equals(new Report.Id(period, unit).toString()))
                .toList();
    }
}
