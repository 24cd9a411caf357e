package vn.tiendo.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/**
 * The report of one unit for one period, as far as its way through the house goes; what is written in it stands in
 * {@link ReportContent}. Instants; a due date is the end of a day in Vietnam.
 */
public final class Report {

    /** Period and unit; also the business key of its process instance. */
    public record Id(String period, String unit) {

        /** @throws DomainException NOT_FOUND for text that cannot be a report's id */
        public static Id of(String text) {
            int dot = text.indexOf('.');
            if (dot < 1 || dot == text.length() - 1) {
                throw new DomainException(Kind.NOT_FOUND, "report-unknown", text);
            }
            return new Id(text.substring(0, dot), text.substring(dot + 1));
        }

        @Override
        public String toString() {
            return period + "." + unit;
        }
    }

    /** Where the report stands. Whether it is late is another matter, and never stored. */
    public enum State {
        DRAFT,
        AWAITING_ENDORSEMENT,
        IN_REVIEW,
        RETURNED,
        AWAITING_APPROVAL,
        APPROVED,
        NOT_SUBMITTED;

        /** The unit's clerks may write. */
        public boolean editable() {
            return this == DRAFT || this == RETURNED;
        }

        /** Nothing more will happen. */
        public boolean settled() {
            return this == APPROVED || this == NOT_SUBMITTED;
        }
    }

    private final Id id;
    private final Instant originalDueAt;
    private final boolean selfReported;
    private final int lockVersion;
    private State state;
    private int round;
    private int version;
    private Instant dueAt;
    private Instant reviewDueAt;
    private Instant approvalDueAt;
    private Instant returnDueAt;
    private Instant submittedAt;

    Report(
            Id id,
            State state,
            int round,
            int version,
            int lockVersion,
            Instant originalDueAt,
            Instant dueAt,
            Instant reviewDueAt,
            Instant approvalDueAt,
            Instant returnDueAt,
            Instant submittedAt,
            boolean selfReported) {
        this.id = id;
        this.state = state;
        this.round = round;
        this.version = version;
        this.lockVersion = lockVersion;
        this.originalDueAt = originalDueAt;
        this.dueAt = dueAt;
        this.reviewDueAt = reviewDueAt;
        this.approvalDueAt = approvalDueAt;
        this.returnDueAt = returnDueAt;
        this.submittedAt = submittedAt;
        this.selfReported = selfReported;
    }

    /** A report nobody has written in yet. */
    static Report opened(Id id, Instant dueAt, Instant reviewDueAt, Instant approvalDueAt, boolean selfReported) {
        return new Report(id, State.DRAFT, 1, 1, 0, dueAt, dueAt, reviewDueAt, approvalDueAt, null, null, selfReported);
    }

    void submit() {
        require(State.DRAFT, State.RETURNED);
        state = State.AWAITING_ENDORSEMENT;
    }

    /** The endorsed report reaches the reviewing department: this moment decides whether the unit was on time. */
    void endorse(Instant at) {
        require(State.AWAITING_ENDORSEMENT);
        state = State.IN_REVIEW;
        if (submittedAt == null) {
            submittedAt = at;
        }
    }

    void confirm() {
        require(State.IN_REVIEW);
        state = State.AWAITING_APPROVAL;
    }

    void approve() {
        require(State.AWAITING_APPROVAL);
        state = State.APPROVED;
    }

    /** Back to the unit, which works on a new version; the one sent up stays as it is. */
    void sendBack(Instant answerDueAt) {
        require(State.AWAITING_ENDORSEMENT, State.IN_REVIEW, State.AWAITING_APPROVAL);
        returnDueAt = answerDueAt;
        state = State.RETURNED;
        round++;
        version++;
    }

    /**
     * The sender takes it back before the receiver decided.
     *
     * @param handedInForGood an earlier round was decided on, so that what the unit handed in stays handed in
     */
    void recall(boolean handedInForGood) {
        require(State.AWAITING_ENDORSEMENT, State.IN_REVIEW, State.AWAITING_APPROVAL);
        if (state == State.AWAITING_APPROVAL) {
            state = State.IN_REVIEW;
            return;
        }
        if (!handedInForGood) {
            submittedAt = null;
        }
        state = round == 1 ? State.DRAFT : State.RETURNED;
        version++;
    }

    /** The period closed before the unit ever handed it in. */
    void close() {
        require(State.DRAFT, State.RETURNED, State.AWAITING_ENDORSEMENT);
        state = State.NOT_SUBMITTED;
    }

    /** @throws DomainException CONFLICT naming the state it is in */
    public void require(State... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new DomainException(Kind.CONFLICT, "report-wrong-state", id, "state:" + state);
        }
    }

    /** States of work that the closing of the period may end. */
    static Set<State> withTheUnit() {
        return EnumSet.of(State.DRAFT, State.RETURNED, State.AWAITING_ENDORSEMENT);
    }

    /** Open, and never handed in to the reviewing department: the closing of the period ends it. */
    boolean closable() {
        return submittedAt == null && withTheUnit().contains(state);
    }

    /** What the unit works towards now: the answer to a return, or the report itself. */
    public Instant unitDueAt() {
        return returnDueAt != null ? returnDueAt : dueAt;
    }

    public Id id() {
        return id;
    }

    public State state() {
        return state;
    }

    /** 1, and one more for each return. */
    public int round() {
        return round;
    }

    /** 1, and one more each time the unit gets it back after it was sent up. */
    public int version() {
        return version;
    }

    /** Counts every stored change of the report or its draft; the ETag. */
    public int lockVersion() {
        return lockVersion;
    }

    public Instant originalDueAt() {
        return originalDueAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant reviewDueAt() {
        return reviewDueAt;
    }

    public Instant approvalDueAt() {
        return approvalDueAt;
    }

    /** When the answer to the last return by Sở TT&TT or UBND was or is due; null before the first. */
    public Instant returnDueAt() {
        return returnDueAt;
    }

    /** When the endorsed report first reached the reviewing department; null while it has not. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** Written by the department that reviews the others. */
    public boolean selfReported() {
        return selfReported;
    }
}
