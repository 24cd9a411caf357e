package vn.tiendo.organization;

import java.util.List;
import java.util.Optional;

/**
 * The province's bodies on the day that {@code tiendo.catalogue.as-of} names. Lists come in the catalogue's order. Read
 * once per transaction.
 */
public interface Units {

    /** Every department, board and branch of the province and every district committee. */
    String ALL = "GRP_ALL";

    /** The departments, boards and branches of the province. */
    String PROVINCIAL = "GRP_SBN";

    /** The district committees. */
    String DISTRICTS = "GRP_HUYEN";

    /** Whoever is concerned: the source names nobody. */
    String CONCERNED = "GRP_LQ";

    /** Everything the catalogue knows, with groups, with what has ended and what is yet to come. */
    List<Unit> all();

    /** The real units and externals in force, no groups. */
    List<Unit> inForce();

    /** Those that write reports: the members of {@link #ALL}. */
    List<Unit> reporting();

    /** The unit of this code, in force or not; a group as well. */
    Optional<Unit> find(String code);

    /**
     * The unit of this code, in force or not; a group as well.
     *
     * @throws vn.tiendo.shared.DomainException NOT_FOUND {@code unit-unknown} with the code
     */
    Unit byCode(String code);

    /**
     * The units in force that a group stands for; nobody for {@link #CONCERNED}.
     *
     * @throws vn.tiendo.shared.DomainException NOT_FOUND {@code unit-unknown} when the code is no group's
     */
    List<Unit> members(String groupCode);
}
