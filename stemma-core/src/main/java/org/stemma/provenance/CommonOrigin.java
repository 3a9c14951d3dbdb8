package org.stemma.provenance;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A version that names no origin beside versions of its statement that come before it, with what speaks for an origin
 * in common.
 *
 * @param statement the statement's id
 * @param article the id of the version's article
 * @param before the ids of the articles whose versions come before it
 * @param signs what speaks for and against it, by name
 */
public record CommonOrigin(String statement, String article, List<String> before, SortedMap<String, Double> signs) {
    /** Copies the collections. */
    public CommonOrigin {
        before = List.copyOf(before);
        signs = new TreeMap<>(signs);
    }
}
