package vn.tiendo.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.notification.NoticeBoard;
import vn.tiendo.organization.CurrentUser;

/** What the one who asks was told; nobody reads somebody else's. */
@RestController
class NoticeController {

    /** @param upTo the newest notice that the person has seen */
    record Seen(long upTo) {}

    record Unread(long unread) {}

    private final NoticeBoard board;
    private final CurrentUser user;

    NoticeController(NoticeBoard board, CurrentUser user) {
        this.board = board;
        this.user = user;
    }

    /** Newest first, fifty at a time; {@code before} is the last one of the page before. */
    @GetMapping("/api/v1/notices")
    NoticeBoard.Page notices(
            @RequestParam(defaultValue = "false") boolean unread, @RequestParam(required = false) Long before) {
        return board.of(user.get().username(), unread, before);
    }

    @PostMapping("/api/v1/notices/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long id) {
        board.read(user.get().username(), id);
    }

    @PostMapping("/api/v1/notices/read")
    Unread readUpTo(@RequestBody Seen seen) {
        return new Unread(board.readUpTo(user.get().username(), seen.upTo()));
    }
}
