package vn.tiendo.notification;

import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.*;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tiendo.notification.Mail.State;
import vn.tiendo.support.Stories;
import vn.tiendo.support.TienDoTest;

/** The outbox where a mail server is configured: sent, and not lost while the server is away. */
@TienDoTest
class OutboxTest extends Stories {

    private static final ServerSetup SMTP = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    @Autowired
    private Outbox outbox;

    @Autowired
    private JavaMailSenderImpl sender;

    private GreenMail server;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", SMTP::getBindAddress);
        properties.add("spring.mail.port", SMTP::getPort);
    }

    @BeforeEach
    void switchOn() {
        server = new GreenMail(SMTP);
        server.start();
        time.travelTo(at(15, MARCH, 2024, 9));
    }

    @AfterEach
    void switchOff() {
        server.stop();
    }

    @Test
    void a_mail_arrives_in_vietnamese() throws Exception {
        province.opens("2024-M01");
        var mail = mailAbout("2024-M01.SYT");
        assertThat(mail.state()).isEqualTo(State.WAITING);
        province.runs(delivery(mail));

        assertThat(received()).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("[2024-M01.SYT] Đã mở kỳ báo cáo 2024-M01");
            assertThat(message.getAllRecipients())
                    .extracting(Object::toString)
                    .containsExactly("syt.clerk@tiendo.example");
            assertThat(message.getContent().toString())
                    .contains("Kính gửi chuyên viên đầu mối Sở Y tế")
                    .contains("trước 24:00 ngày 16/01/2024")
                    .contains("/reports/2024-M01.SYT");
        });
        var sent = mailAbout("2024-M01.SYT");
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.sentAt()).isEqualTo(time.instant());
        outbox.deliver(sent.id());
        assertThat(received()).as("a second run sends nothing").hasSize(1);
    }

    @Test
    void while_the_server_is_away_the_mail_waits_with_its_reason_and_is_then_sent_once() {
        province.opens("2024-M02");
        var mail = mailAbout("2024-M02.SYT");
        server.stop();
        assertThatThrownBy(() -> province.runs(delivery(mail))).isInstanceOf(Exception.class);

        assertThat(mailAbout("2024-M02.SYT").state()).isEqualTo(State.FAILED);
        assertThat(mailAbout("2024-M02.SYT").error()).contains(String.valueOf(SMTP.getPort()));
        assertThat(delivery(mail).getRetries()).isEqualTo(4);
        assertThat(delivery(mail).getDuedate()).isAfter(java.util.Date.from(time.instant()));
        assertThat(province.report("2024-M02", "SYT").now().state()).hasToString("DRAFT");

        server.start();
        province.runs(delivery(mail));
        assertThat(received()).hasSize(1);
        assertThat(mailAbout("2024-M02.SYT").state()).isEqualTo(State.SENT);
        assertThat(mailAbout("2024-M02.SYT").error()).isNull();
    }

    @Test
    void a_server_that_stays_away_ends_as_an_incident_that_an_administrator_can_retry() {
        province.opens("2024-M03");
        var mail = mailAbout("2024-M03.SYT");
        server.stop();
        for (int tries = 0; tries < 5; tries++) {
            assertThatThrownBy(() -> province.runs(delivery(mail))).isInstanceOf(Exception.class);
        }
        assertThat(delivery(mail).getRetries()).isZero();
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(delivery(mail).getProcessInstanceId())
                        .list())
                .singleElement()
                .satisfies(incident -> assertThat(incident.getActivityId()).isEqualTo("Task_SendMail"));

        server.start();
        engine.getManagementService().setJobRetries(delivery(mail).getId(), 1);
        province.runs(delivery(mail));
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_server_that_never_answers_does_not_hold_a_job_for_ever() {
        Properties properties = sender.getJavaMailProperties();
        for (var limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            assertThat(Integer.parseInt(properties.getProperty("mail.smtp." + limit)))
                    .as("below the job lock of two minutes, even when all three are used up")
                    .isBetween(1, 30_000);
        }
    }

    private Mail mailAbout(String report) {
        return outbox.newest().stream()
                .filter(mail -> report.equals(mail.report()))
                .findFirst()
                .orElseThrow();
    }

    private Job delivery(Mail mail) {
        return province.jobs(province.process(Long.toString(mail.id())), "Task_SendMail")
                .get(0);
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
