package vn.tiendo.report;

import vn.tiendo.organization.Role;
import vn.tiendo.report.Report.State;

/** The four desks a report passes, who sits there, and the state in which it lies on that desk. */
public enum Stage {
    DRAFT(Role.CLERK, State.DRAFT),
    ENDORSEMENT(Role.HEAD, State.AWAITING_ENDORSEMENT),
    REVIEW(Role.REVIEWER, State.IN_REVIEW),
    APPROVAL(Role.APPROVER, State.AWAITING_APPROVAL);

    private final Role role;
    private final State state;

    Stage(Role role, State state) {
        this.role = role;
        this.state = state;
    }

    public Role role() {
        return role;
    }

    public State state() {
        return state;
    }

    /** @return null for a report that lies on nobody's desk any more */
    public static Stage of(State state) {
        return switch (state) {
            case DRAFT, RETURNED -> DRAFT;
            case AWAITING_ENDORSEMENT -> ENDORSEMENT;
            case IN_REVIEW -> REVIEW;
            case AWAITING_APPROVAL -> APPROVAL;
            case APPROVED, NOT_SUBMITTED -> null;
        };
    }
}
