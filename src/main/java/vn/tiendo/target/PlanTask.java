package vn.tiendo.target;

import java.time.LocalDate;
import java.util.List;

/**
 * Nhiệm vụ: something to be done, reported with progress and words, not with a figure of its own.
 *
 * @param pillar the part of the programme it belongs to, in the catalogue's words
 * @param deliverable what comes out of it, in the catalogue's words
 * @param relatedIndicators codes of the indicators it serves
 * @param deadlineBasis where the deadline comes from
 * @param sourceQuote the source's own words
 */
public record PlanTask(
        String code,
        String pillar,
        String name,
        String nameEn,
        Responsibility responsibility,
        String deliverable,
        List<String> relatedIndicators,
        LocalDate deadline,
        String deadlineBasis,
        String sourceQuote) {}
