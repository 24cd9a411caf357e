package vn.tiendo.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.notification.NoticeDraft.Words;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.Sql;
import vn.tiendo.shared.Wording;

/** What each person was told, read and unread. Rows are only ever added, and marked by their owner. */
@Service
@Transactional
public class NoticeBoard {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;

    /** A person's notices, newest first, and how many of all are unread. */
    public record Page(long unread, List<Notice> notices) {}

    /** A row whose mail is still to be written. */
    record Waiting(long id, NoticeDraft draft) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param mail the mail that tells it as well; null for none
     * @param mailDueAt when a mail may be put together of it; null for no such mail
     */
    void add(String username, NoticeDraft draft, Long mail, Instant mailDueAt) {
        jdbc.sql("insert into notice (username, report_id, period_code, occasion, title_vi, title_en, text_vi, text_en,"
                        + " link, due_at, created_at, mail_id, mail_due_at) values (:username, :report, :period,"
                        + " :occasion, :titleVi, :titleEn, :textVi, :textEn, :link, :dueAt, :at, :mail, :mailDueAt)")
                .param("username", username)
                .param("report", draft.report())
                .param("period", draft.period())
                .param("occasion", draft.occasion())
                .param("titleVi", draft.vietnamese().title())
                .param("titleEn", draft.english().title())
                .param("textVi", draft.vietnamese().text())
                .param("textEn", draft.english().text())
                .param("link", draft.link())
                .param("dueAt", Sql.timestamp(draft.dueAt()))
                .param("at", Sql.timestamp(clock.instant()))
                .param("mail", mail)
                .param("mailDueAt", Sql.timestamp(mailDueAt))
                .update();
    }

    /** @param before only those older than this notice; null for the newest */
    @Transactional(readOnly = true)
    public Page of(String username, boolean unreadOnly, Long before) {
        Locale language = Wording.locale();
        var notices = jdbc.sql("select * from notice where username = :username"
                        + (unreadOnly ? " and read_at is null" : "") + (before == null ? "" : " and id < :before")
                        + " order by id desc limit " + PAGE)
                .param("username", username)
                .param("before", before)
                .query((row, number) -> notice(row, language))
                .list();
        return new Page(unread(username), notices);
    }

    /** @throws DomainException NOT_FOUND also when it exists: strangers do not learn that it does */
    public void read(String username, long id) {
        boolean own = jdbc.sql("select count(*) from notice where id = :id and username = :username")
                        .param("id", id)
                        .param("username", username)
                        .query(Long.class)
                        .single()
                > 0;
        if (!own) {
            throw new DomainException(Kind.NOT_FOUND, "notice-unknown", String.valueOf(id));
        }
        mark(username, "id = :id", id);
    }

    /** All up to this one, so that what arrived meanwhile stays unread. @return how many are still unread */
    public long readUpTo(String username, long id) {
        mark(username, "id <= :id", id);
        return unread(username);
    }

    private void mark(String username, String which, long id) {
        jdbc.sql("update notice set read_at = :now where username = :username and read_at is null and " + which)
                .param("now", Sql.timestamp(clock.instant()))
                .param("username", username)
                .param("id", id)
                .update();
    }

    private long unread(String username) {
        return jdbc.sql("select count(*) from notice where username = :username and read_at is null")
                .param("username", username)
                .query(Long.class)
                .single();
    }

    /** Waits for whoever else puts mails together, and holds it until the transaction ends. */
    void lockDispatch() {
        jdbc.sql("select id from notice_dispatch for update").query().singleValue();
    }

    /** No mail of what waits by now is put together before then. */
    void postpone(Instant until) {
        jdbc.sql("update notice set mail_due_at = :until where mail_due_at <= :now")
                .param("until", Sql.timestamp(until))
                .param("now", Sql.timestamp(clock.instant()))
                .update();
    }

    /** People for whom a mail may be put together by now, some of them. */
    List<String> peopleWaiting(int limit) {
        return jdbc.sql("select distinct username from notice where mail_due_at <= :now order by username limit :limit")
                .param("now", Sql.timestamp(clock.instant()))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** What one person's mail has to tell, most urgent first. */
    List<Waiting> waiting(String username) {
        return jdbc.sql("select * from notice where username = :username and mail_due_at <= :now order by due_at, id")
                .param("username", username)
                .param("now", Sql.timestamp(clock.instant()))
                .query((row, number) -> new Waiting(row.getLong("id"), draft(row)))
                .list();
    }

    /** @param mail null when the person has no address any more */
    void told(List<Waiting> notices, Long mail) {
        for (int from = 0; from < notices.size(); from += AT_ONCE) {
            var some = notices.subList(from, Math.min(notices.size(), from + AT_ONCE));
            jdbc.sql("update notice set mail_due_at = null, mail_id = :mail where id in (:ids)")
                    .param("mail", mail)
                    .param("ids", some.stream().map(Waiting::id).toList())
                    .update();
        }
    }

    private static Notice notice(ResultSet row, Locale language) throws SQLException {
        var draft = draft(row);
        return new Notice(
                row.getLong("id"),
                draft.report(),
                draft.period(),
                draft.occasion(),
                draft.in(language).title(),
                draft.in(language).text(),
                draft.link(),
                draft.dueAt(),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "read_at"));
    }

    private static NoticeDraft draft(ResultSet row) throws SQLException {
        return new NoticeDraft(
                row.getString("report_id"),
                row.getString("period_code"),
                row.getString("occasion"),
                new Words(row.getString("title_vi"), row.getString("text_vi")),
                new Words(row.getString("title_en"), row.getString("text_en")),
                row.getString("link"),
                Sql.instant(row, "due_at"));
    }
}
