package vn.tiendo.contribution;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers that a province may set otherwise.
 *
 * @param dueWorkingDaysBefore so many working days before the lead's own due date an answer is due unless the lead chooses
 * @param reminderWorkingDays so many working days before its due date the asked unit is reminded, once
 * @param reminderTime time of day, Vietnam, of that reminder
 */
@ConfigurationProperties("tiendo.contribution")
public record ContributionSettings(
        @DefaultValue("1") int dueWorkingDaysBefore,
        @DefaultValue("1") int reminderWorkingDays,
        @DefaultValue("08:00") LocalTime reminderTime) {}
