package vn.tiendo.target;

import java.util.List;

/**
 * What a unit has to report on: the indicators and tasks it leads, also those it leads as a member of a group.
 *
 * @param indicators in the catalogue's order
 * @param tasks in the catalogue's order
 */
public record Obligation(List<IndicatorVersion> indicators, List<PlanTask> tasks) {

    public boolean isEmpty() {
        return indicators.isEmpty() && tasks.isEmpty();
    }
}
