package vn.tiendo.target;

import java.util.List;

/**
 * A system or platform that the source names.
 *
 * @param owners codes of the units that run it, groups expanded
 * @param statedOwners the codes as the source states them, groups by their own code
 * @param relatedIndicators codes of the indicators it serves
 */
public record DigitalSystem(
        String code,
        String name,
        String nameEn,
        List<String> owners,
        List<String> statedOwners,
        List<String> relatedIndicators,
        String sourceQuote) {}
