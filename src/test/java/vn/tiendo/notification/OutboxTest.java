package vn.tiendo.notification;

import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.*;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tiendo.notification.Mail.State;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.Stories;
import vn.tiendo.support.TienDoTest;

/** The outbox where a mail server is configured: sent, and not lost while the server is away. */
@TienDoTest
class OutboxTest extends Stories {

    private static final ServerSetup SMTP = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    @LocalServerPort
    private int port;

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
    void a_mail_arrives_in_two_languages_and_two_forms() throws Exception {
        province.opens("2024-M01");
        var mail = mailAbout("2024-M01.SYT");
        assertThat(mail.state()).isEqualTo(State.WAITING);
        province.runs(job(mail));

        var message = received().get(0);
        assertThat(received()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("[2024-M01.SYT] Đã mở kỳ báo cáo 2024-M01");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("syt.clerk@tiendo.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Message-ID"))
                .containsExactly(MailForm.messageId(mail, "tiendo@tiendo.example"))
                .allMatch(id -> id.matches("<mail\\.\\d+\\.\\d+@tiendo\\.example>"));
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        var parts = (Multipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).startsWithIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Kính gửi Chuyên viên Sở Y tế,", "trước 24:00 ngày 16/01/2024", "/reports/2024-M01.SYT")
                .containsSubsequence("Kính gửi", "Dear Chuyên viên Sở Y tế,", "by 24:00 on 16/01/2024");
        assertThat(parts.getBodyPart(1).getContentType()).startsWithIgnoringCase("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .containsSubsequence("lang=\"vi\"", "Kính gửi Chuyên viên Sở Y tế,", "lang=\"en\"", "Dear Chuyên viên")
                .contains("<a href=\"http://localhost:8080/reports/2024-M01.SYT\"");
        var sent = mailAbout("2024-M01.SYT");
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.sentAt()).isEqualTo(time.instant());
        outbox.deliver(sent.id());
        assertThat(received()).as("a second run sends nothing").hasSize(1);
    }

    @Test
    void what_a_person_wrote_stays_text() throws Exception {
        var report = opened(at(15, MARCH, 2024, 9), "2024-M04", "SYT").drafted().submitted();
        report.returnedByHead("Sai <b>mẫu số</b> & thiếu {0}\n\n<script>alert(1)</script>");
        var mail = mailAbout("2024-M04.SYT");
        province.runs(job(mail));

        var parts = (Multipart) received().get(0).getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Sai <b>mẫu số</b> & thiếu {0}");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("Sai &lt;b&gt;mẫu số&lt;/b&gt; &amp; thiếu {0}", "&lt;script&gt;")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void while_the_server_is_away_the_mail_waits_two_days_with_growing_pauses_and_then_stands_as_an_incident() {
        province.opens("2024-M03");
        var mail = mailAbout("2024-M03.SYT");
        var begun = time.instant();
        server.stop();
        List<String> pauses = new ArrayList<>();
        while (job(mail).getRetries() > 0) {
            assertThat(mailAbout("2024-M03.SYT").state()).isEqualTo(State.WAITING);
            assertThat(incidents(mail)).isEmpty();
            var tried = time.instant();
            assertThatThrownBy(() -> province.runs(job(mail))).isInstanceOf(Exception.class);
            assertThat(mailAbout("2024-M03.SYT").error()).contains(String.valueOf(SMTP.getPort()));
            if (job(mail).getRetries() > 0) {
                var next = job(mail).getDuedate().toInstant();
                pauses.add(Duration.between(tried, next).toString());
                time.travelTo(next.minusSeconds(1));
                assertThat(province.runsWhatIsDue(process(mail)))
                        .as("not before its time")
                        .isZero();
                time.travelTo(next);
            }
        }
        assertThat(pauses)
                .containsExactly("PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT2H", "PT4H", "PT8H", "PT16H", "PT16H");
        assertThat(Duration.between(begun, time.instant())).isEqualTo(Duration.parse("PT47H51M"));
        assertThat(incidents(mail)).containsExactly("Task_SendMail");
        assertThat(mailAbout("2024-M03.SYT").state()).isEqualTo(State.FAILED);
        assertThat(outbox.newest().get(0).id())
                .as("what was given up stands on top")
                .isEqualTo(mail.id());

        server.start();
        assertThat(admin().post("/api/v1/outbox/" + mail.id() + "/resend", null).status())
                .isEqualTo(204);
        assertThat(incidents(mail)).isEmpty();
        assertThat(mailAbout("2024-M03.SYT").state()).isEqualTo(State.WAITING);
        assertThat(job(mail).getRetries()).isEqualTo(pauses.size() + 1);
        province.runsWhatIsDue(process(mail));
        assertThat(received()).hasSize(1);
        assertThat(mailAbout("2024-M03.SYT").state()).isEqualTo(State.SENT);
        assertThat(mailAbout("2024-M03.SYT").error()).isNull();
        var again = admin().post("/api/v1/outbox/" + mail.id() + "/resend", null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("mail-not-waiting");
    }

    @Test
    void an_administrator_who_knows_that_the_server_is_back_need_not_wait() {
        province.opens("2024-M02");
        var mail = mailAbout("2024-M02.SYT");
        server.stop();
        assertThatThrownBy(() -> province.runs(job(mail))).isInstanceOf(Exception.class);
        assertThat(province.report("2024-M02", "SYT").now().state()).hasToString("DRAFT");
        assertThat(province.runsWhatIsDue(process(mail))).isZero();

        server.start();
        outbox.resend(mail.id());
        assertThat(job(mail).getRetries()).as("still the same tries").isEqualTo(10);
        assertThat(province.runsWhatIsDue(process(mail))).isEqualTo(1);
        assertThat(received()).hasSize(1);
    }

    @Test
    void all_that_were_given_up_are_sent_again_once_each_also_those_whose_delivery_was_deleted() {
        province.opens("2024-M05");
        var mails = List.of(mailAbout("2024-M05.SYT"), mailAbout("2024-M05.SCT"), mailAbout("2024-M05.STC"));
        server.stop();
        mails.forEach(mail -> {
            engine.getManagementService().setJobRetries(job(mail).getId(), 1);
            assertThatThrownBy(() -> province.runs(job(mail))).isInstanceOf(Exception.class);
            // a new job is given the model's tries with its first failure
            engine.getManagementService().setJobRetries(job(mail).getId(), 1);
            assertThatThrownBy(() -> province.runs(job(mail))).isInstanceOf(Exception.class);
            assertThat(state(mail)).isEqualTo(State.FAILED);
        });
        engine.getRuntimeService().deleteProcessInstance(job(mails.get(2)).getProcessInstanceId(), "by mistake");
        engine.getManagementService().setJobRetries(job(mails.get(1)).getId(), 1);
        assertThat(state(mails.get(1))).as("taken up in Cockpit").isEqualTo(State.WAITING);
        assertThatThrownBy(() -> province.runs(job(mails.get(1)))).isInstanceOf(Exception.class);

        server.start();
        assertThat(admin().post("/api/v1/outbox/resend", null)
                        .json()
                        .path("mails")
                        .asInt())
                .isEqualTo(3);
        assertThat(admin().post("/api/v1/outbox/resend", null)
                        .json()
                        .path("mails")
                        .asInt())
                .isZero();
        mails.forEach(mail -> province.runsWhatIsDue(province.process(Long.toString(mail.id()))));
        assertThat(received()).hasSize(3);
        assertThat(mails).allSatisfy(mail -> assertThat(state(mail)).isEqualTo(State.SENT));
    }

    @Test
    void a_delivery_that_runs_right_now_is_left_alone() {
        province.opens("2024-M06");
        var mail = mailAbout("2024-M06.SYT");
        var config = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        config.getCommandExecutorTxRequired().execute(context -> {
            var job = context.getJobManager().findJobById(job(mail).getId());
            job.setLockOwner("another node");
            job.setLockExpirationTime(Date.from(time.instant().plusSeconds(60)));
            return null;
        });
        var before = ((JobEntity) job(mail)).getRevision();
        outbox.resend(mail.id());
        assertThat(((JobEntity) job(mail)).getRevision()).isEqualTo(before);
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

    private ProcessInstance process(Mail mail) {
        return province.process(Long.toString(mail.id()));
    }

    private State state(Mail mail) {
        return outbox.newest().stream()
                .filter(each -> each.id() == mail.id())
                .findFirst()
                .orElseThrow()
                .state();
    }

    private Job job(Mail mail) {
        return province.jobs(province.process(Long.toString(mail.id())), "Task_SendMail")
                .get(0);
    }

    private List<String> incidents(Mail mail) {
        return engine
                .getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(job(mail).getProcessInstanceId())
                .list()
                .stream()
                .map(Incident::getActivityId)
                .toList();
    }

    private HttpPerson admin() {
        return HttpPerson.basic(port, "admin");
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
