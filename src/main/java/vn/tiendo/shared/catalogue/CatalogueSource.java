package vn.tiendo.shared.catalogue;

import java.util.List;

/**
 * A feature's part of the catalogue. Sources are loaded in the order of their {@code @Order}, units before whoever
 * names them, all in one transaction.
 */
public interface CatalogueSource {

    /** The files it reads; it is loaded again when one of them has changed. */
    List<String> files();

    /** True for a source that a catalogue may leave out: without its files nothing is loaded. */
    default boolean optional() {
        return false;
    }

    /**
     * Adds the rows that are new by their code. A row that is already there stays as it is: what runs was assigned by it.
     *
     * @throws CatalogueProblem for the first cell that cannot be loaded
     */
    void load(CatalogueFiles files);
}
