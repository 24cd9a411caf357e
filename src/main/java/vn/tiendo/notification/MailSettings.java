package vn.tiendo.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from sender of every mail
 * @param collectingWindow reminders that come within the same window travel in one mail
 */
@ConfigurationProperties("tiendo.mail")
public record MailSettings(String from, @DefaultValue("5m") Duration collectingWindow) {

    public MailSettings {
        if (collectingWindow.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("tiendo.mail.collecting-window is too short: " + collectingWindow);
        }
    }
}
