package vn.tiendo.api;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.dashboard.ReviewQueue;
import vn.tiendo.organization.CurrentUser;

/** What waits for the one who asks, as reviewer or approver. */
@RestController
class QueueController {

    private final ReviewQueue queue;
    private final CurrentUser user;

    QueueController(ReviewQueue queue, CurrentUser user) {
        this.queue = queue;
        this.user = user;
    }

    @GetMapping("/api/v1/queue")
    List<ReviewQueue.Waiting> queue() {
        return queue.of(user.get());
    }
}
