package vn.tiendo.report;

import java.time.Instant;

/**
 * Who last wrote in the present version of a report, and who vouches that it holds no state secrets (DOMAIN §3.5).
 *
 * @param savedBy null while nobody has; so is savedAt
 * @param declaredBy null while nobody has, and again once somebody else has written; so is declaredAt
 */
public record Drafting(String savedBy, Instant savedAt, String declaredBy, Instant declaredAt) {

    static final Drafting NONE = new Drafting(null, null, null, null);
}
