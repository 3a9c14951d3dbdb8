package org.stemma.store.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * An article that was found, with the passage that answers the query best.
 *
 * @param article the article's id
 * @param story the id of its story; null where it has none
 * @param passage where that passage stands, in units of the decoded raw input
 * @param snippet the passage as cleaned, or the part of it around what was found; {@code …} stands for what is left out
 * @param highlights what was found, as spans of {@code snippet}, in order
 * @param score larger for what answers better; of no meaning beyond one search
 * @param why what found it; nothing where the query has only conditions
 */
public record Hit(
        String article,
        @Nullable String story,
        Span passage,
        String snippet,
        List<Span> highlights,
        double score,
        Set<Reason> why) {
    /** What finds an article. */
    public enum Reason {
        /** Its words, by their stems or as they stand. */
        WORDS,
        /** Names that sound like words of the query, in any spelling and script. */
        NAMES,
        /** Its meaning. */
        MEANING
    }

    /** Copies the collections. */
    public Hit {
        highlights = List.copyOf(highlights);
        why = Set.copyOf(why);
    }
}
