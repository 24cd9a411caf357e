package vn.tiendo.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.notification.Mail;
import vn.tiendo.notification.Outbox;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.organization.Role;

/** The mails that were written, sent or kept; for administrators. */
@RestController
class OutboxController {

    record Resent(int mails) {}

    private final Outbox outbox;
    private final CurrentUser user;

    OutboxController(Outbox outbox, CurrentUser user) {
        this.outbox = outbox;
        this.user = user;
    }

    @GetMapping("/api/v1/outbox")
    List<Mail> newest() {
        user.require(Role.ADMIN);
        return outbox.newest();
    }

    @PostMapping("/api/v1/outbox/{id}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resend(@PathVariable long id) {
        user.require(Role.ADMIN);
        outbox.resend(id);
    }

    /** All that were given up. */
    @PostMapping("/api/v1/outbox/resend")
    Resent resendFailed() {
        user.require(Role.ADMIN);
        return new Resent(outbox.resendFailed());
    }
}
