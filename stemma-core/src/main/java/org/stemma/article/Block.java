package org.stemma.article;

import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * A part of an article set apart by its layout.
 *
 * @param kind its part in the article
 * @param span where it stands in the cleaned text; never empty, never with white space at its edges
 * @param language of this block, which may differ from the article's; unknown where it is too short to tell
 */
public record Block(Kind kind, Span span, Language language) {
    /** The part that a block plays. */
    public enum Kind {
        /** The headline. */
        TITLE,
        /** Place, day and agency before the first paragraph: {@code PORTNAME, 12 March (Agency) —}. */
        DATELINE,
        /** A line that tells only of the publication: outlet, day, author, {@code Source: …}. */
        IMPRINT,
        /** Running text. */
        PARAGRAPH
    }
}
