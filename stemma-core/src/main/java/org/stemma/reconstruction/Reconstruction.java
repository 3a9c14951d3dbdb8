package org.stemma.reconstruction;

import java.util.List;
import org.stemma.article.Passage;
import org.stemma.text.Language;

/**
 * What the reports quote of an origin, in one language.
 *
 * @param language in which it is quoted
 * @param own whether the reports show that the origin itself spoke it; where they do not, nothing is said of it
 * @param lines in the order that most reports keep
 */
public record Reconstruction(Language language, boolean own, List<Line> lines) {
    /** Copies the lines. */
    public Reconstruction {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that the origin said, word by word as a report quotes it.
     *
     * @param statements the ids of the statements that it tells, at least one, in order of the story
     * @param text the words of the reading that was preferred
     * @param support all passages of this language that quote it, the preferred first
     * @param gap whether words are missing: the quotation begins within a sentence
     * @param variants where other passages read otherwise, in order of the line's words
     */
    public record Line(
            List<String> statements, String text, List<Passage> support, boolean gap, List<Variant> variants) {
        /** Copies the lists. */
        public Line {
            statements = List.copyOf(statements);
            support = List.copyOf(support);
            variants = List.copyOf(variants);
        }
    }

    /**
     * Another reading of some words of a line.
     *
     * @param lemma the words of the line, empty where the other reading has more
     * @param words the other reading, empty where it leaves the words out
     * @param passages where it stands; where the words are left out, the quotations that leave them out
     */
    public record Variant(String lemma, String words, List<Passage> passages) {
        /** Copies the passages. */
        public Variant {
            passages = List.copyOf(passages);
        }
    }
}
