package org.stemma.provenance;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two articles of which one may have copied the other, with what speaks for it.
 *
 * @param parent the id of the article that may have been copied
 * @param child the id of the article that may have copied it
 * @param sameLanguage whether both are told in one language
 * @param signs what speaks for and against it, by name
 * @param fits how well the parent's version explains the child's, from 0 to 1, by the id of each statement that both tell
 * @param readings how far the parent's own readings that the child kept outweigh those that it lost, by the statement's id
 */
public record Kin(
        String parent,
        String child,
        boolean sameLanguage,
        SortedMap<String, Double> signs,
        SortedMap<String, Double> fits,
        SortedMap<String, Double> readings) {
    /** Copies the maps. */
    public Kin {
        signs = new TreeMap<>(signs);
        fits = new TreeMap<>(fits);
        readings = new TreeMap<>(readings);
    }

    /** Returns the same two with other signs. */
    Kin withSigns(SortedMap<String, Double> others) {
        return new Kin(parent, child, sameLanguage, others, fits, readings);
    }

    /** Returns how well the parent explains all that the child shares with others. */
    double total() {
        return fits.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Returns how far the parent's own readings that the child kept outweigh those that it lost. */
    double kept() {
        return readings.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
