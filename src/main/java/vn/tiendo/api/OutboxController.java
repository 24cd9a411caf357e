package vn.tiendo.api;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.notification.Mail;
import vn.tiendo.notification.Outbox;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.organization.Role;

/** The mails that were written, sent or kept; for administrators. */
@RestController
class OutboxController {

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
}
