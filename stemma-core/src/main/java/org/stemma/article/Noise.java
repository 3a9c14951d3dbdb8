package org.stemma.article;

import org.stemma.text.Span;

/**
 * A part of the raw input that is not the article: it is cut, listed and shown, never read as a statement.
 *
 * @param kind what it is
 * @param raw where it stands, in units of the decoded raw input
 */
public record Noise(Kind kind, Span raw) {
    /** What a cut part is. */
    public enum Kind {
        /** A request for money or support. */
        APPEAL,
        /** A pointer to another story: "Read more" and its headline. */
        TEASER,
        /** A list of other stories. */
        RELATED,
        /** Menus, breadcrumbs, section labels, buttons. */
        NAVIGATION,
        /** An invitation to comment, or comments. */
        COMMENTS,
        /** Newsletters, subscriptions, advertisements, cookie notes. */
        PROMOTION,
        /** Picture credits, copyright lines. */
        CREDIT,
        /** Characters that belong to nothing, such as a digit alone on its line. */
        STRAY,
        /** What lies beyond the length up to which a text is read. */
        EXCESS
    }
}
