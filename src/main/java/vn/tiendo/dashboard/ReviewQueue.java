package vn.tiendo.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.deadline.Timekeeping;
import vn.tiendo.deadline.Timeliness;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;
import vn.tiendo.report.Report;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportLog;
import vn.tiendo.report.Stage;
import vn.tiendo.review.FourEyes;
import vn.tiendo.shared.Sql;
import vn.tiendo.shared.Wording;

/** What waits for a reviewer or an approver, most urgent first, the first few hundred; from our own indexed table. */
@Service
@Transactional(readOnly = true)
public class ReviewQueue {

    private static final int SHOWN = 500;

    /**
     * One report that waits.
     *
     * @param dueAt of the desk it lies on
     * @param blocked why this person may not decide it; null when they may
     */
    public record Waiting(
            String id,
            String period,
            String unit,
            String unitName,
            State state,
            Stage stage,
            Instant dueAt,
            Timeliness timeliness,
            int workingDaysLeft,
            int round,
            Instant submittedAt,
            boolean selfReported,
            String blocked) {}

    private final JdbcClient jdbc;
    private final Units units;
    private final FourEyes fourEyes;
    private final ReportLog log;
    private final Timekeeping timekeeping;
    private final Wording wording;

    ReviewQueue(
            JdbcClient jdbc, Units units, FourEyes fourEyes, ReportLog log, Timekeeping timekeeping, Wording wording) {
        this.jdbc = jdbc;
        this.units = units;
        this.fourEyes = fourEyes;
        this.log = log;
        this.timekeeping = timekeeping;
        this.wording = wording;
    }

    /** Empty for people who neither review nor approve. */
    public List<Waiting> of(Person person) {
        List<String> states = new java.util.ArrayList<>();
        if (person.is(Role.REVIEWER)) {
            states.add(Stage.REVIEW.state().name());
        }
        if (person.is(Role.APPROVER)) {
            states.add(Stage.APPROVAL.state().name());
        }
        if (states.isEmpty()) {
            return List.of();
        }
        Set<String> hadPartIn = log.openWithPartOf(person.username());
        Map<String, Unit> known = units.all().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        return jdbc
                .sql("select *, case when state = 'IN_REVIEW' then review_due_at else approval_due_at end as desk_due"
                        + " from report where state in (:states) order by desk_due, id limit " + SHOWN)
                .param("states", states)
                .query((row, n) -> {
                    var state = State.valueOf(row.getString("state"));
                    Instant dueAt = Sql.instant(row, "desk_due");
                    var id = Report.Id.of(row.getString("id"));
                    return new Waiting(
                            id.toString(),
                            id.period(),
                            id.unit(),
                            known.get(id.unit()).name(),
                            state,
                            Stage.of(state),
                            dueAt,
                            timekeeping.of(dueAt, null),
                            timekeeping.workingDaysLeft(dueAt),
                            row.getInt("round"),
                            Sql.instant(row, "submitted_at"),
                            row.getBoolean("self_reported"),
                            null);
                })
                .list()
                .stream()
                .map(waiting -> hadPartIn.contains(waiting.id()) ? withBlock(waiting, person) : waiting)
                .toList();
    }

    private Waiting withBlock(Waiting waiting, Person person) {
        var id = Report.Id.of(waiting.id());
        return fourEyes.refusal(id, waiting.stage(), person.username())
                .map(slug -> new Waiting(
                        waiting.id(),
                        waiting.period(),
                        waiting.unit(),
                        waiting.unitName(),
                        waiting.state(),
                        waiting.stage(),
                        waiting.dueAt(),
                        waiting.timeliness(),
                        waiting.workingDaysLeft(),
                        waiting.round(),
                        waiting.submittedAt(),
                        waiting.selfReported(),
                        wording.text("problem." + slug + ".detail", id, person.fullName())))
                .orElse(waiting);
    }
}
