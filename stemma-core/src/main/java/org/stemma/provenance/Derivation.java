package org.stemma.provenance;

import java.util.List;
import org.stemma.article.Passage;

/**
 * A version that goes back to an origin or to another article's version, with what shows it.
 *
 * @param id {@code d1}, {@code d2} and so on
 * @param from the id of an origin or version
 * @param to the id of the version that goes back to it
 * @param evidence what shows it, never empty
 */
public record Derivation(String id, String from, String to, List<Evidence> evidence) {
    /**
     * What shows a derivation.
     *
     * @param kind {@code named-attribution}, or {@code named-outlet} where the source is one of the articles
     * @param note what a reader should know of it, in one English sentence
     * @param passages the words that show it
     */
    public record Evidence(String kind, String note, List<Passage> passages) {
        /** Copies the passages. */
        public Evidence {
            passages = List.copyOf(passages);
        }
    }

    /** Copies the evidence. */
    public Derivation {
        evidence = List.copyOf(evidence);
    }
}
