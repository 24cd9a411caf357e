package vn.tiendo.target;

import java.util.List;

/**
 * Who leads and who takes part.
 *
 * @param leads codes of the units that lead, groups expanded
 * @param coordinators codes of the units that take part, groups expanded without their members that lead
 * @param statedLeads the codes as the source states them, groups by their own code
 * @param statedCoordinators the same for those that take part
 * @param leadBasis whether the source names the lead ({@code explicit…}) or we infer it ({@code inferred, positional})
 */
public record Responsibility(
        List<String> leads,
        List<String> coordinators,
        List<String> statedLeads,
        List<String> statedCoordinators,
        String leadBasis) {}
