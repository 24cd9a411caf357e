package vn.tiendo.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.tiendo.dashboard.ReportView.EntryView;
import vn.tiendo.dashboard.ReportView.FigureBefore;
import vn.tiendo.dashboard.ReportView.Limits;
import vn.tiendo.dashboard.ReportView.Point;
import vn.tiendo.dashboard.ReportView.SectionView;
import vn.tiendo.dashboard.ReportView.TaskBefore;
import vn.tiendo.dashboard.ReportView.TaskView;
import vn.tiendo.report.Part;
import vn.tiendo.report.ReportContent;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.report.ReportContent.TaskProgress;
import vn.tiendo.report.Section;
import vn.tiendo.report.SubmissionCheck;
import vn.tiendo.report.Yardstick;
import vn.tiendo.target.Targets;

/** What a report says: figures with what they are held against, tasks, and what is to be said of its texts. */
@Component
class ReportFigures {

    /**
     * A version and what is shown beside it.
     *
     * @param copied the sections copied from an earlier period, with its code
     * @param before what the round before said; null in the first
     * @param open empty when everything is open
     * @param until the last day of the period, as of which results are judged
     */
    record Shown(
            ReportContent content,
            Map<String, Yardstick> yardsticks,
            Map<Section, String> copied,
            ReportContent before,
            Optional<Set<Part>> open,
            LocalDate until) {

        boolean open(Part part) {
            return open.map(parts -> parts.contains(part)).orElse(true);
        }

        Optional<Entry> before(Entry entry) {
            return before == null
                    ? Optional.empty()
                    : before.entries().stream()
                            .filter(each -> each.indicator().equals(entry.indicator()))
                            .findFirst();
        }

        Optional<TaskProgress> before(TaskProgress task) {
            return before == null
                    ? Optional.empty()
                    : before.tasks().stream()
                            .filter(each -> each.task().equals(task.task()))
                            .findFirst();
        }
    }

    private final SubmissionCheck check;
    private final Targets targets;

    ReportFigures(SubmissionCheck check, Targets targets) {
        this.check = check;
        this.targets = targets;
    }

    List<EntryView> entries(Shown shown) {
        return shown.content().entries().stream()
                .map(entry -> entry(shown, entry, shown.yardsticks().get(entry.indicator())))
                .toList();
    }

    private EntryView entry(Shown shown, Entry entry, Yardstick yardstick) {
        var asked = yardstick.asked();
        var previous = yardstick.previous();
        var value = entry.status() == null || entry.status() == Status.REPORTED ? entry.value() : null;
        return new EntryView(
                entry.indicator(),
                entry.indicatorVersion(),
                asked.name(),
                asked.pillar(),
                asked.unit(),
                asked.comparator(),
                asked.target(),
                asked.exceededAt(),
                asked.deadline(),
                asked.aggregation(),
                asked.measure(),
                asked.numeratorName(),
                asked.denominatorName(),
                entry.status(),
                plain(entry.numerator()),
                plain(entry.denominator()),
                plain(entry.value()),
                entry.explanation(),
                entry.source(),
                previous == null ? null : plain(previous.value()),
                previous == null ? null : plain(previous.numerator()),
                previous == null ? null : previous.period(),
                series(yardstick),
                limits(yardstick),
                check.findings(entry, yardstick),
                shown.open(Part.figure(entry.indicator())),
                shown.before(entry).map(ReportFigures::before).orElse(null),
                asked.result(value, shown.until()));
    }

    private static List<Point> series(Yardstick yardstick) {
        var newestFirst = yardstick.earlier();
        return IntStream.range(0, newestFirst.size())
                .mapToObj(i -> newestFirst.get(newestFirst.size() - 1 - i))
                .map(earlier -> new Point(earlier.period(), plain(earlier.value())))
                .toList();
    }

    private static Limits limits(Yardstick yardstick) {
        var checks = yardstick.asked().checks();
        var usual = yardstick.usual();
        return new Limits(
                checks.share(),
                checks.cumulative(),
                checks.changeLimit(),
                usual == null ? null : plain(usual.low()),
                usual == null ? null : plain(usual.high()));
    }

    private static FigureBefore before(Entry entry) {
        return new FigureBefore(
                entry.status(),
                plain(entry.numerator()),
                plain(entry.denominator()),
                plain(entry.value()),
                entry.explanation(),
                entry.source());
    }

    List<TaskView> tasks(Shown shown) {
        return shown.content().tasks().stream()
                .map(task -> {
                    var asked = targets.task(task.task()).orElseThrow();
                    return new TaskView(
                            task.task(),
                            asked.name(),
                            asked.pillar(),
                            asked.deadline(),
                            task.progress(),
                            task.result(),
                            task.difficulties(),
                            task.proposals(),
                            shown.open(Part.task(task.task())),
                            shown.before(task)
                                    .map(before -> new TaskBefore(
                                            before.progress(),
                                            before.result(),
                                            before.difficulties(),
                                            before.proposals()))
                                    .orElse(null));
                })
                .toList();
    }

    List<SectionView> sections(Shown shown) {
        return Arrays.stream(Section.values())
                .map(section -> new SectionView(
                        section.key(),
                        shown.open(Part.section(section)),
                        shown.copied().get(section),
                        shown.before() == null
                                ? null
                                : section.in(shown.before().narrative())))
                .toList();
    }

    /** Without the zeros that the column's scale adds. */
    static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
