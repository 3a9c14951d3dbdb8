package org.stemma.annotate.tagger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spans that belong together. The spans of different roles never overlap.
 *
 * @param source who says it; null where the text leaves it open or the tagger found none
 * @param cue the words that say that something is said
 * @param content what is said, one or more spans in order
 * @param probability how likely the whole is right, in [0, 1]: each role overlaps with that of the same true attribution
 */
public record TaggedAttribution(
        @Nullable TaggedSpan source, TaggedSpan cue, List<TaggedSpan> content, double probability) {
    /** Copies the content; throws {@link IllegalArgumentException} where there is none. */
    public TaggedAttribution {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution without content");
        }
    }
}
