package vn.tiendo.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.shared.Sql;

/** The secret addresses of calendars: one a person, known to that person only, taken back at any time. */
@Service
@Transactional
class FeedTokens {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FeedTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a new token; an old one is worth nothing from now on. @return the token, which is not kept */
    String replace(String username) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        revoke(username);
        jdbc.sql("insert into calendar_feed (username, token_sha256, created_at) values (:username, :hash, :at)")
                .param("username", username)
                .param("hash", hash(token))
                .param("at", Sql.timestamp(clock.instant()))
                .update();
        return token;
    }

    void revoke(String username) {
        jdbc.sql("delete from calendar_feed where username = :username")
                .param("username", username)
                .update();
    }

    /** Since when the person has an address; empty for none. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(String username) {
        return jdbc.sql("select created_at from calendar_feed where username = :username")
                .param("username", username)
                .query((row, number) -> Sql.instant(row, "created_at"))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<String> owner(String token) {
        return jdbc.sql("select username from calendar_feed where token_sha256 = :hash")
                .param("hash", hash(token))
                .query(String.class)
                .optional();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
