package vn.tiendo.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import vn.tiendo.shared.Zone;

/** The one clock of a test: moves the domain and the engine together. */
public class TimeMachine extends Clock {

    public void travelTo(LocalDateTime moment) {
        travelTo(moment.atZone(Zone.VIETNAM).toInstant());
    }

    public void travelTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return Zone.VIETNAM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one clock, one zone");
    }
}
