package org.stemma.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.naming.NameType;
import org.stemma.article.Passage;
import org.stemma.text.Language;

/**
 * A name where it stands.
 *
 * @param order its number in the story
 * @param passage where it stands
 * @param text the name as written there, white space folded
 * @param words its words, never empty
 * @param type what it names; null where nothing tells
 * @param language the language of its sentence
 * @param trusted whether the words of its article are as their author wrote them
 * @param position how it stands in its sentence
 * @param title the title beside it; null for none
 * @param role the role beside it; null for none
 */
record NameMention(
        int order,
        Passage passage,
        String text,
        List<NameWord> words,
        @Nullable NameType type,
        Language language,
        boolean trusted,
        Position position,
        @Nullable Passage title,
        @Nullable Passage role) {
    /** How a name stands in its sentence, as far as the letters before it tell. */
    enum Position {
        /** At the beginning, where subjects stand most. */
        OPENING,
        /** After a short word without a capital, as after a preposition. */
        GOVERNED,
        /** At the beginning of a dateline, where only the place stands from which a report was written. */
        DATELINE,
        /** After anything else. */
        OTHER
    }
}
