package vn.tiendo.workflow;

import org.springframework.stereotype.Component;
import vn.tiendo.notification.NoticeDispatch;

/** Answers the gateway of a dispatch from the table of notices. */
@Component // public: the engine's expressions reach public types only
public class DigestGate {

    private final NoticeDispatch dispatch;

    DigestGate(NoticeDispatch dispatch) {
        this.dispatch = dispatch;
    }

    public boolean allWritten() {
        return dispatch.allWritten();
    }
}
