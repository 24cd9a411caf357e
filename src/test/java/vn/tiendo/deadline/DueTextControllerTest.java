package vn.tiendo.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** Due dates in the words that every page uses. */
@TienDoTest
class DueTextControllerTest {

    private static final String PATH = "/api/v1/due-texts?at=";

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine time;

    @AfterEach
    void nowAgain() {
        ClockUtil.reset();
    }

    @Test
    void working_days_are_counted_over_weekends_and_holidays() {
        time.travelTo(LocalDateTime.of(2026, 8, 28, 9, 0));
        var clerk = HttpPerson.basic(port, "syt.clerk");
        // 31/08, 01/09 and 02/09 are off, 22/08 was worked
        assertThat(text(clerk, "2026-09-04T17:00:00Z")).isEqualTo("còn 2 ngày làm việc");
        assertThat(text(clerk, "2026-08-28T17:00:00Z")).isEqualTo("hết hạn hôm nay");
        assertThat(text(clerk, "2026-08-28T01:00:00Z")).isEqualTo("vừa quá hạn");
        assertThat(text(clerk, "2026-08-20T17:00:00Z")).isEqualTo("quá hạn 6 ngày làm việc");
        assertThat(text(clerk.inEnglish(), "2026-08-20T17:00:00Z")).isEqualTo("6 working days late");
    }

    @Test
    void nobody_asks_without_a_name_for_nonsense_or_for_too_many() {
        assertThat(HttpPerson.anonymous(port).get(PATH + "2026-08-20T17:00:00Z").status())
                .isEqualTo(401);
        var clerk = HttpPerson.basic(port, "syt.clerk");
        assertThat(clerk.get(PATH + "tomorrow").status()).isEqualTo(400);
        var many =
                IntStream.range(0, 101).mapToObj(n -> "at=2026-08-20T17:00:00Z").collect(Collectors.joining("&"));
        var answer = clerk.get("/api/v1/due-texts?" + many);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("too-many");
    }

    private static String text(HttpPerson person, String at) {
        return person.get(PATH + at).json().path(0).path("text").asText();
    }
}
