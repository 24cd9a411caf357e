package vn.tiendo.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tiendo.dashboard.ReportView.Action;
import vn.tiendo.deadline.ExtensionCommands;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.report.OpenParts;
import vn.tiendo.report.PaperHandIns;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.ReportCommands;
import vn.tiendo.report.Stage;
import vn.tiendo.report.UnlockCommands;
import vn.tiendo.review.FourEyes;

/** What a person may do with a report now: told to pages so that they offer nothing that would be refused. */
@Component
class AllowedActions {

    private final ReportAccess access;
    private final ReportCommands commands;
    private final FourEyes fourEyes;
    private final OpenParts openParts;
    private final UnlockCommands unlocks;
    private final ExtensionCommands extensions;
    private final PaperHandIns papers;

    AllowedActions(
            ReportAccess access,
            ReportCommands commands,
            FourEyes fourEyes,
            OpenParts openParts,
            UnlockCommands unlocks,
            ExtensionCommands extensions,
            PaperHandIns papers) {
        this.openParts = openParts;
        this.unlocks = unlocks;
        this.extensions = extensions;
        this.papers = papers;
        this.access = access;
        this.commands = commands;
        this.fourEyes = fourEyes;
    }

    List<Action> of(Report report, Person person) {
        List<Action> allowed = new ArrayList<>();
        var desk = Stage.of(report.state());
        if (desk == null) {
            return allowed;
        }
        if (extensions.mayAsk(report, person)) {
            allowed.add(Action.EXTEND);
        }
        if (report.submittedAt() == null && desk.role().insideUnit() && person.is(Role.REVIEWER)) {
            allowed.add(Action.RECORD_PAPER);
        }
        if (desk == Stage.DRAFT) {
            if (access.sitsAt(desk, person, report.id())) {
                allowed.add(Action.EDIT);
                allowed.add(Action.SUBMIT);
            }
            if (openParts.of(report).isPresent()) {
                if (access.sitsAt(desk, person, report.id())) {
                    allowed.add(Action.ASK_UNLOCK);
                } else if (unlocks.mayOpen(person, report.id())) {
                    allowed.add(Action.UNLOCK);
                }
            }
            return allowed;
        }
        boolean secret = papers.secret(report.id());
        if (access.sitsAt(desk, person, report.id())
                && fourEyes.refusal(report.id(), desk, person.username()).isEmpty()) {
            allowed.add(
                    switch (desk) {
                        case ENDORSEMENT -> Action.ENDORSE;
                        case REVIEW -> Action.CONFIRM;
                        default -> Action.APPROVE;
                    });
            if (!secret) {
                allowed.add(Action.RETURN);
            }
        }
        if (!secret && report.opening() == null && commands.maySendTo(desk, person, report.id())) {
            allowed.add(Action.RECALL);
        }
        return allowed;
    }
}
