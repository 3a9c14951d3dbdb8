package org.stemma.provenance;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two versions of a statement of which one may go back to the other, with what speaks for it.
 *
 * @param statement the statement's id
 * @param kin their articles
 * @param signs what speaks for and against it, by name
 */
public record VersionKin(String statement, Kin kin, SortedMap<String, Double> signs) {
    /** Copies the map. */
    public VersionKin {
        signs = new TreeMap<>(signs);
    }
}
