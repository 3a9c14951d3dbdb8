package org.stemma.provenance;

import java.util.List;
import org.stemma.article.Passage;

/**
 * A version that goes back to an origin or to another article's version, with what shows it.
 *
 * @param id {@code d1}, {@code d2} and so on
 * @param from the id of an origin or version
 * @param to the id of the version that goes back to it, with no other version between
 * @param probability that it is so, from 0 to 1
 * @param evidence what shows it, never empty
 */
public record Derivation(String id, String from, String to, double probability, List<Evidence> evidence) {
    /**
     * What shows a derivation.
     *
     * @param kind {@code named-attribution}, {@code named-elsewhere}, {@code credit}, {@code shared-wording},
     *     {@code shared-reading}, {@code translation}, {@code containment}, {@code order}, or {@code common-source}
     * @param note what a reader should know of it, in one English sentence
     * @param passages the words that show it
     */
    public record Evidence(String kind, String note, List<Passage> passages) {
        /** Copies the passages. */
        public Evidence {
            passages = List.copyOf(passages);
        }
    }

    /** Copies the evidence; throws {@link IllegalArgumentException} where the probability is none. */
    public Derivation {
        evidence = List.copyOf(evidence);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("no probability: " + probability);
        }
    }
}
