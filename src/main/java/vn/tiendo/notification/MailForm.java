package vn.tiendo.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailPreparationException;

/** A mail of the outbox as it goes over the wire. */
final class MailForm {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MailForm() {}

    /** @param html null for a mail that has one part only */
    static MimeMessage fill(MimeMessage message, Mail mail, String html, String sender) {
        try {
            message.setFrom(new InternetAddress(sender));
            for (var recipient : mail.recipients()) {
                message.addRecipient(MimeMessage.RecipientType.TO, new InternetAddress(recipient));
            }
            message.setSubject(mail.subject(), UTF_8);
            message.setSentDate(java.util.Date.from(mail.createdAt()));
            // the same in every try, so that a mail that did arrive before a crash is known as a double
            message.setHeader("Message-ID", messageId(mail, sender));
            message.setHeader("Auto-Submitted", "auto-generated");
            if (html == null) {
                message.setText(mail.body(), UTF_8);
                return message;
            }
            message.setHeader("Content-Language", "vi, en");
            message.setContent(
                    new MimeMultipart("alternative", part(mail.body(), "text/plain"), part(html, "text/html")));
            return message;
        } catch (MessagingException wrong) {
            throw new MailPreparationException(wrong);
        }
    }

    static String messageId(Mail mail, String sender) {
        String domain = sender.substring(sender.lastIndexOf('@') + 1).replace(">", "");
        return "<mail." + mail.id() + "." + mail.createdAt().toEpochMilli() + "@" + domain + ">";
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(content, type + "; charset=" + UTF_8);
        part.setDisposition(Part.INLINE);
        // Vietnamese in 8 bits passes no old relay
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
