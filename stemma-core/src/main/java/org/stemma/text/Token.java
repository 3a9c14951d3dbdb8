package org.stemma.text;

/**
 * A word, number or mark of a text.
 *
 * @param span where it stands
 * @param kind what it is
 */
public record Token(Span span, Kind kind) {
    /** What a token is made of. */
    public enum Kind {
        /** Letters, perhaps with marks, apostrophes or hyphens inside. */
        WORD,
        /** Starts with a digit. */
        NUMBER,
        /** Punctuation and symbols. */
        MARK
    }
}
