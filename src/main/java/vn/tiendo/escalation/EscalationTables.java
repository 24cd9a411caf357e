package vn.tiendo.escalation;

import java.time.Instant;
import java.util.List;

/** Port: where the tables in force are kept, each change as a new version that running reports follow at once. */
public interface EscalationTables {

    /** @param packed brought in with the program itself */
    record Version(int version, Instant deployedAt, boolean packed) {}

    /** What a table answered. Null where it says nothing. */
    record Answer(String level, String recipients, String wording) {}

    /** A table that was read but does not count. */
    interface Trial {

        /** @throws Unusable when it cannot answer, or not with one line */
        Answer decide(String stage, String unitKind, int workingDaysLate);
    }

    /** The engine cannot work with a table. */
    class Unusable extends RuntimeException {

        public Unusable(Throwable cause) {
            super(cause);
        }
    }

    /** Newest first; the first is in force. */
    List<Version> versions();

    /** The text as it was deployed. */
    String xml(int version);

    /** @throws Unusable when the engine cannot read it */
    Trial trial(String xml);

    /** Puts the table into force. @return its version */
    int deploy(String xml);
}
