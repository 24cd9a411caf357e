package vn.tiendo.notification;

import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tiendo.notification.Mail.State;
import vn.tiendo.support.Stories;
import vn.tiendo.support.TienDoTest;

/** The outbox where no mail server is configured. */
@TienDoTest
class KeptMailTest extends Stories {

    @Autowired
    private Outbox outbox;

    @Test
    void a_mail_is_kept_to_be_read() {
        time.travelTo(at(15, MARCH, 2023, 9));
        province.opens("2023-Q1");
        var process = province.process(Long.toString(mail().id()));
        assertThat(mail().state()).isEqualTo(State.WAITING);
        province.runsWhatIsDue(process);

        assertThat(mail().state()).isEqualTo(State.KEPT);
        assertThat(mail().sentAt()).isNull();
        assertThat(mail().error()).isNull();
        assertThat(mail().body()).contains("Kính gửi Chuyên viên Sở Y tế,");
        assertThat(province.jobs(process, null)).isEmpty();
    }

    private Mail mail() {
        return outbox.newest().stream()
                .filter(mail -> "2023-Q1.SYT".equals(mail.report()))
                .findFirst()
                .orElseThrow();
    }
}
