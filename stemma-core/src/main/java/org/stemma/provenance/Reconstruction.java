package org.stemma.provenance;

import java.util.List;
import org.stemma.article.Passage;
import org.stemma.text.Language;

/**
 * What the reports quote of an origin, in one language.
 *
 * @param language in which it is quoted
 * @param lines in the order in which the reports tell them
 */
public record Reconstruction(Language language, List<Line> lines) {
    /**
     * One thing that the origin said, word by word as a report quotes it.
     *
     * @param statement the id of the statement
     * @param text the words in quotation marks of the fullest quotation
     * @param support all passages of this language that quote it, the fullest first
     * @param gap whether words are missing: the quotation is no whole sentence
     */
    public record Line(String statement, String text, List<Passage> support, boolean gap) {
        /** Copies the passages. */
        public Line {
            support = List.copyOf(support);
        }
    }

    /** Copies the lines. */
    public Reconstruction {
        lines = List.copyOf(lines);
    }
}
