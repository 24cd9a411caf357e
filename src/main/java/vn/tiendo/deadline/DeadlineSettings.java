package vn.tiendo.deadline;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers that a province may set otherwise (DOMAIN §4.4, §4.5: defaults, no decision of the province was found).
 *
 * @param soonWorkingDays up to so many working days before the due date it is "sắp đến hạn", and reminders start
 * @param horizonWorkingDays further away than this it is "chưa đến hạn"
 * @param extensionNoticeWorkingDays so many working days before the due date a later one must be asked for; 0: until it
 * @param extensionLimitWorkingDays a later due date lies at most so many working days after the present one
 * @param reminderTime time of day, Vietnam, at which reminders go out
 */
@ConfigurationProperties("tiendo.deadline")
public record DeadlineSettings(
        @DefaultValue("3") int soonWorkingDays,
        @DefaultValue("10") int horizonWorkingDays,
        @DefaultValue("0") int extensionNoticeWorkingDays,
        @DefaultValue("20") int extensionLimitWorkingDays,
        @DefaultValue("08:00") LocalTime reminderTime) {}
