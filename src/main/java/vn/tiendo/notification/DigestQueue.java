package vn.tiendo.notification;

import java.time.Instant;

/** Port: has {@link NoticeDispatch#writeMails} run at a moment, once the transaction that asked for it is through. */
public interface DigestQueue {

    /** Asked for twice it may run twice; that does no harm. */
    void ensure(Instant slot);
}
