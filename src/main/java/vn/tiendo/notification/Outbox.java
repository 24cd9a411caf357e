package vn.tiendo.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.notification.Mail.State;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
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
    private final Letters letters;
    private final ObjectProvider<JavaMailSender> server;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final MailSettings settings;

    Outbox(
            JdbcClient jdbc,
            MailQueue queue,
            Letters letters,
            ObjectProvider<JavaMailSender> server,
            PlatformTransactionManager transactions,
            Clock clock,
            MailSettings settings) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.letters = letters;
        this.server = server;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.settings = settings;
    }

    /** Writes the mail to one person and queues its delivery. @return its id */
    long add(String report, String recipient, Letter letter) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into mail (report_id, created_at, recipients, subject, body, html, state)"
                        + " values (:report, :at, :recipient, :subject, :body, :html, :state)")
                .param("report", report)
                .param("at", Sql.timestamp(clock.instant()))
                .param("recipient", recipient)
                .param("subject", letter.subject())
                .param("body", letters.text(letter))
                .param("html", letters.html(letter))
                .param("state", State.WAITING.name())
                .update(key, "id");
        long id = key.getKey().longValue();
        queue.queue(id);
        return id;
    }

    /** @throws MailException when the server refuses; the job is retried and in the end stands as an incident */
    public void deliver(long id) {
        var mail = find(id, "").orElseThrow();
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
            mailServer.send(MailForm.fill(mailServer.createMimeMessage(), mail, html(id), settings.from()));
        } catch (MailException refused) {
            // kept although the failing transaction rolls back, so that the outbox shows why it waits
            apart.executeWithoutResult(status -> jdbc.sql("update mail set error = :error where id = :id")
                    .param("error", refused.getMessage())
                    .param("id", id)
                    .update());
            throw refused;
        }
        // at once and apart: whatever becomes of the job, what is out must not go out again
        apart.executeWithoutResult(status -> mark(id, State.SENT, null));
    }

    /** The last try failed; nothing more happens by itself. */
    public void gaveUp(long id) {
        change(id, State.WAITING, State.FAILED);
    }

    /** There will be another try after all. */
    public void tookUp(long id) {
        change(id, State.FAILED, State.WAITING);
    }

    /**
     * Tries again at once.
     *
     * @throws DomainException NOT_FOUND; CONFLICT when it was sent, or kept because there is no mail server
     */
    public void resend(long id) {
        // of two who ask at the same moment the second waits here, and then finds the delivery the first one started
        var mail = find(id, " for update")
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "mail-unknown", String.valueOf(id)));
        if (mail.state() != State.FAILED && mail.state() != State.WAITING) {
            throw new DomainException(Kind.CONFLICT, "mail-not-waiting", String.valueOf(id));
        }
        tookUp(id);
        queue.again(id);
    }

    /** Tries again all that were given up. @return how many */
    public int resendFailed() {
        var failed = jdbc.sql("select id from mail where state = :state order by id")
                .param("state", State.FAILED.name())
                .query(Long.class)
                .list();
        failed.forEach(this::resend);
        return failed.size();
    }

    /** Those that were given up, then the others, newest first; the last few hundred of each. */
    @Transactional(readOnly = true)
    public List<Mail> newest() {
        return Stream.of("=", "<>")
                .flatMap(failed -> jdbc
                        .sql("select * from mail where state " + failed + " :failed order by id desc limit " + SHOWN)
                        .param("failed", State.FAILED.name())
                        .query(Outbox::toMail)
                        .list()
                        .stream())
                .toList();
    }

    private Optional<Mail> find(long id, String lock) {
        return jdbc.sql("select * from mail where id = :id" + lock)
                .param("id", id)
                .query(Outbox::toMail)
                .optional();
    }

    private String html(long id) {
        return jdbc.sql("select html from mail where id = :id")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private void change(long id, State from, State to) {
        jdbc.sql("update mail set state = :to where id = :id and state = :from")
                .param("to", to.name())
                .param("id", id)
                .param("from", from.name())
                .update();
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
