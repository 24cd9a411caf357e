package vn.tiendo.target;

import java.util.List;
import java.util.Optional;
import vn.tiendo.organization.Unit;

/** What the province asks for, and of whom. Lists come in the catalogue's order. Read once per transaction. */
public interface Targets {

    /** The latest version of every indicator. */
    List<IndicatorVersion> indicators();

    /** The latest version of one. */
    Optional<IndicatorVersion> indicator(String code);

    /** The version that a report was opened with. */
    Optional<IndicatorVersion> indicator(String code, int version);

    List<PlanTask> tasks();

    Optional<PlanTask> task(String code);

    List<DigitalSystem> systems();

    /** What the unit has to report on; empty lists for a unit that leads nothing. */
    Obligation owedBy(String unitCode);

    /** The units that have something to report on. */
    List<Unit> owing();
}
