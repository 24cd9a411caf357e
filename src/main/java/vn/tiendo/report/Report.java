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

    /** Somebody at the desk where the report lies has looked into it. */
    public record Opening(String by, Instant at) {}

    private final Id id;
    private final boolean selfReported;
    private final int lockVersion;
    private State state;
    private int round;
    private int version;
    private ReportDates dates;
    private Instant submittedAt;
    private Opening opening;
    private final Drafting drafting;

    Report(
            Id id,
            State state,
            int round,
            int version,
            int lockVersion,
            ReportDates dates,
            Instant submittedAt,
            Opening opening,
            Drafting drafting,
            boolean selfReported) {
        this.id = id;
        this.state = state;
        this.round = round;
        this.version = version;
        this.lockVersion = lockVersion;
        this.dates = dates;
        this.submittedAt = submittedAt;
        this.opening = opening;
        this.drafting = drafting;
        this.selfReported = selfReported;
    }

    /** A report nobody has written in yet. */
    static Report opened(Id id, Instant dueAt, Instant reviewDueAt, Instant approvalDueAt, boolean selfReported) {
        var dates = ReportDates.of(dueAt, reviewDueAt, approvalDueAt);
        return new Report(id, State.DRAFT, 1, 1, 0, dates, null, null, Drafting.NONE, selfReported);
    }

    void submit() {
        require(State.DRAFT, State.RETURNED);
        moveTo(State.AWAITING_ENDORSEMENT);
    }

    /**
     * The endorsed report reaches the reviewing department: this moment decides whether the unit was on time.
     *
     * @param reviewDueAt when the reviewing department must be done, never before the date it had
     */
    void endorse(Instant at, Instant reviewDueAt) {
        require(State.AWAITING_ENDORSEMENT);
        moveTo(State.IN_REVIEW);
        dates = dates.reviewedBy(reviewDueAt);
        if (submittedAt == null) {
            submittedAt = at;
        }
    }

    void confirm(Instant approvalDueAt) {
        require(State.IN_REVIEW);
        moveTo(State.AWAITING_APPROVAL);
        dates = dates.approvedBy(approvalDueAt);
    }

    void approve() {
        require(State.AWAITING_APPROVAL);
        moveTo(State.APPROVED);
    }

    /** Back to the unit, which works on a new version; the one sent up stays as it is. */
    void sendBack(Instant answerDueAt) {
        require(State.AWAITING_ENDORSEMENT, State.IN_REVIEW, State.AWAITING_APPROVAL);
        dates = dates.answeredBy(answerDueAt);
        moveTo(State.RETURNED);
        round++;
        version++;
    }

    /**
     * The sender takes it back before the receiver opened or decided it.
     *
     * @param handedInForGood an earlier round was decided on, so that what the unit handed in stays handed in
     */
    void recall(boolean handedInForGood) {
        require(State.AWAITING_ENDORSEMENT, State.IN_REVIEW, State.AWAITING_APPROVAL);
        if (state == State.AWAITING_APPROVAL) {
            moveTo(State.IN_REVIEW);
            return;
        }
        if (!handedInForGood) {
            submittedAt = null;
        }
        moveTo(round == 1 ? State.DRAFT : State.RETURNED);
        version++;
    }

    /** The period closed before the unit ever handed it in. */
    void close() {
        require(State.DRAFT, State.RETURNED, State.AWAITING_ENDORSEMENT);
        moveTo(State.NOT_SUBMITTED);
    }

    /**
     * Handed in on paper, by a document of that time. In an outage the figures follow until {@code figuresDueAt};
     * through the secret channel nothing follows, and the reviewing department goes on at once.
     */
    void handInOnPaper(Instant at, Instant figuresDueAt, boolean secret) {
        require(State.DRAFT, State.RETURNED, State.AWAITING_ENDORSEMENT);
        submittedAt = at;
        if (secret) {
            moveTo(State.IN_REVIEW);
        } else {
            dates = dates.answeredBy(figuresDueAt);
        }
    }

    void reschedule(ReportDates changed) {
        dates = changed;
    }

    private void moveTo(State next) {
        state = next;
        opening = null;
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

    public ReportDates dates() {
        return dates;
    }

    /** Who looked into it at the desk where it lies; null while nobody has. */
    public Opening opening() {
        return opening;
    }

    /** Who wrote in the present version, as it was read. */
    public Drafting drafting() {
        return drafting;
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
