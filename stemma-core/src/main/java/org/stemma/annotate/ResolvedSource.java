package org.stemma.annotate;

import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * What a source is, and which earlier or fuller words of the article tell who.
 *
 * @param kind what the words name
 * @param antecedent the words of the article that name the same source more fully; null where the source's own words do
 *     so, or where nothing in the article tells
 */
public record ResolvedSource(Kind kind, @Nullable Span antecedent) {
    /** What words that name a source can name. */
    public enum Kind {
        /** A person by name. */
        PERSON,
        /** A body: a ministry, a company, a press service. */
        BODY,
        /** Somebody by role: "the mayor". */
        ROLE,
        /** Several as one: "both sides". */
        COLLECTIVE,
        /** A document or channel: "the statement". */
        DOCUMENT,
        /** A pronoun, or a place that stands for one: "it says there". */
        PRONOUN,
        /** Somebody who is not to be named: "a senior official". */
        UNNAMED,
        /** Nobody at that place; the verb alone shows that somebody speaks. */
        IMPLIED,
        /** Something else. */
        OTHER
    }
}
