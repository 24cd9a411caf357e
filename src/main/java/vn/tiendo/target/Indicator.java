package vn.tiendo.target;

import java.util.List;

/**
 * Chỉ tiêu: something measured under one code for ever, whatever becomes of its wording and its target.
 *
 * @param pillar the part of the programme it belongs to, in the catalogue's words
 * @param parent the compound sentence it was split from; null for most
 * @param conflictsWith indicators whose target contradicts this one's; stated on both sides
 */
public record Indicator(String code, String pillar, String parent, List<String> conflictsWith) {}
