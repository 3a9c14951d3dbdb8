package org.stemma.archive;

import java.util.List;
import java.util.regex.Pattern;
import org.stemma.text.Folding;
import org.stemma.text.Runs;

/**
 * Tells whether passages have the words that were asked for, one after the other, whatever their case, accents and punctuation.
 * Who asks for a part of a quotation asks for the quotation, however little the part tells of it.
 */
final class Verbatim {
    /** Fewer words in a row are common in any language. */
    private static final int WORDS = 4;

    /** So much of the shorter of the two must be in the other: what stands at the edge of a quotation may have been changed. */
    private static final double SHARE = 0.8;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final List<String> asked;

    /** Will look for these words. */
    Verbatim(String words) {
        this.asked = words(words);
    }

    private static List<String> words(String text) {
        return BETWEEN.splitAsStream(Folding.fold(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Returns whether nearly all of the words are in the passage in a row, or nearly all of the passage in them. */
    boolean isIn(String passage) {
        List<String> there = words(passage);
        int needed = (int) Math.ceil(SHARE * Math.min(asked.size(), there.size()));
        return Runs.longest(asked, there) >= Math.max(WORDS, needed);
    }
}
