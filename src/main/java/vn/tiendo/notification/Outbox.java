package vn.tiendo.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.notification.Mail.State;
import vn.tiendo.shared.Sql;

/**
 * Every mail is a row first, written in the transaction of what it tells about. Delivery is a job of its own that may
 * run more than once; a mail that was sent is not sent again.
 */
@Service
@Transactional
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int SHOWN = 500;

    private final JdbcClient jdbc;
    private final MailQueue queue;
    private final ObjectProvider<JavaMailSender> server;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final String sender;

    Outbox(
            JdbcClient jdbc,
            MailQueue queue,
            ObjectProvider<JavaMailSender> server,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${tiendo.mail.from}") String sender) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.server = server;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.sender = sender;
    }

    /** Writes the mail and queues its delivery. Nothing happens when nobody is to get it. */
    void add(String report, List<String> recipients, String subject, String body) {
        if (recipients.isEmpty()) {
            LOG.warn("Nobody has an address to get: {}", subject);
            return;
        }
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into mail (report_id, created_at, recipients, subject, body, state)"
                        + " values (:report, :at, :recipients, :subject, :body, :state)")
                .param("report", report)
                .param("at", Sql.timestamp(clock.instant()))
                .param("recipients", String.join(",", recipients))
                .param("subject", subject)
                .param("body", body)
                .param("state", State.WAITING.name())
                .update(key, "id");
        queue.queue(key.getKey().longValue());
    }

    /** @throws MailException when the server refuses; the job is retried and in the end stands as an incident */
    public void deliver(long id) {
        var mail = jdbc.sql("select * from mail where id = :id")
                .param("id", id)
                .query(Outbox::toMail)
                .single();
        if (mail.state() == State.SENT || mail.state() == State.KEPT) {
            return;
        }
        var mailServer = server.getIfAvailable();
        if (mailServer == null) {
            LOG.info("Mail {} kept, no mail server is configured: {} -> {}", id, mail.subject(), mail.recipients());
            mark(id, State.KEPT, null);
            return;
        }
        try {
            mailServer.send(message(mail));
        } catch (MailException refused) {
            // kept although the failing transaction rolls back, so that the outbox shows why it waits
            apart.executeWithoutResult(status -> mark(id, State.FAILED, refused.getMessage()));
            throw refused;
        }
        mark(id, State.SENT, null);
    }

    private SimpleMailMessage message(Mail mail) {
        var message = new SimpleMailMessage();
        message.setFrom(sender);
        message.setTo(mail.recipients().toArray(String[]::new));
        message.setSubject(mail.subject());
        message.setText(mail.body());
        return message;
    }

    /** Newest first, the last few hundred. */
    @Transactional(readOnly = true)
    public List<Mail> newest() {
        return jdbc.sql("select * from mail order by id desc limit " + SHOWN)
                .query(Outbox::toMail)
                .list();
    }

    private void mark(long id, State state, String error) {
        jdbc.sql("update mail set state = :state, sent_at = :at, error = :error where id = :id")
                .param("state", state.name())
                .param("at", state == State.SENT ? Sql.timestamp(clock.instant()) : null)
                .param("error", error)
                .param("id", id)
                .update();
    }

    private static Mail toMail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getString("report_id"),
                Sql.instant(row, "created_at"),
                Arrays.asList(row.getString("recipients").split(",")),
                row.getString("subject"),
                row.getString("body"),
                State.valueOf(row.getString("state")),
                Sql.instant(row, "sent_at"),
                row.getString("error"));
    }
}
