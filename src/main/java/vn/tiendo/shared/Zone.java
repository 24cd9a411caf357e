package vn.tiendo.shared;

import java.time.ZoneId;

/** The province's time zone: a deadline's day ends here, and every date a person reads is a date here. */
public final class Zone {

    /** Vietnam, UTC+7 without daylight saving time. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Zone() {}
}
