package vn.tiendo.dashboard;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.tiendo.dashboard.ReportView.Name;
import vn.tiendo.dashboard.ReportView.UnlockView;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Part;
import vn.tiendo.report.Part.Kind;
import vn.tiendo.report.Report;
import vn.tiendo.report.Unlock;
import vn.tiendo.report.UnlockCommands;
import vn.tiendo.report.Unlocks;

/** The wishes to have more of a report opened, for one reader. */
@Component
class UnlockViews {

    private final Unlocks unlocks;
    private final UnlockCommands commands;

    UnlockViews(Unlocks unlocks, UnlockCommands commands) {
        this.unlocks = unlocks;
        this.commands = commands;
    }

    List<UnlockView> of(Report report, Person reader, Function<String, Name> named) {
        var all = unlocks.of(report.id());
        boolean mayDecide = !all.isEmpty() && report.state().editable() && commands.mayOpen(reader, report.id());
        return all.stream()
                .map(unlock -> view(
                        unlock,
                        mayDecide && unlock.state() == Unlock.State.REQUESTED && unlock.version() == report.version(),
                        named))
                .toList();
    }

    private static UnlockView view(Unlock unlock, boolean mayDecide, Function<String, Name> named) {
        return new UnlockView(
                unlock.number(),
                codes(unlock, Kind.FIGURE),
                codes(unlock, Kind.TASK),
                codes(unlock, Kind.SECTION),
                unlock.reason(),
                unlock.state(),
                named.apply(unlock.requestedBy()).fullName(),
                unlock.requestedAt(),
                unlock.decidedBy() == null
                        ? null
                        : named.apply(unlock.decidedBy()).fullName(),
                unlock.decidedAt(),
                unlock.decisionReason(),
                mayDecide);
    }

    private static List<String> codes(Unlock unlock, Kind kind) {
        return unlock.parts().stream()
                .filter(part -> part.kind() == kind)
                .map(Part::code)
                .toList();
    }
}
