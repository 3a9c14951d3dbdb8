package org.stemma.article;

import java.util.Locale;
import org.stemma.text.Span;

/**
 * A harm done to an article on its way to us, repaired where it can be.
 *
 * @param kind what happened
 * @param raw from the first to the last place where it shows, in units of the decoded raw input
 * @param note what a reader should know of it, in one English sentence, with a count of the places
 */
public record Damage(Kind kind, Span raw, String note) {
    /** What happened to a text. */
    public enum Kind {
        /** Quotation marks doubled or quadrupled by an export to CSV. */
        DOUBLED_QUOTES,
        /** Addresses of links written into the running text. */
        INLINED_LINKS,
        /** Spaces lost beside links or punctuation. */
        LOST_SPACES,
        /** Lines broken at a fixed width inside paragraphs. */
        HARD_WRAPS,
        /** No-break, zero-width and other special spaces and invisible characters. */
        SPECIAL_SPACES,
        /** Punctuation set apart by spaces, as a tokeniser leaves it. */
        SPACED_PUNCTUATION,
        /** Runs of several spaces inside a line. */
        REPEATED_SPACES,
        /** Words replaced by a program, so that sentences no longer parse; not repaired. */
        MANGLED,
        /** Characters decoded with the wrong table. */
        WRONG_CHARACTERS,
        /** The input ends inside a sentence or character. */
        TRUNCATED,
        /** Longer than any report is; the rest was not compared. */
        OVERLONG;

        /** Returns the name used in {@code dossier.json}, for example {@code doubled-quotes}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
