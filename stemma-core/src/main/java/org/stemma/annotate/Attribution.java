package org.stemma.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * What an article lays in the mouth of a source: who, by which cue, said what.
 *
 * @param source the words that name who says it; null where the article leaves it open
 * @param cue the words that say that something is said; null where only quotation marks tell
 * @param content what is said, one or more spans of the cleaned text in order, never empty
 * @param mode how it is told
 * @param outer the number of the attribution in which this one is nested, or -1
 * @param stance how the source stands to the content, by the cue
 * @param resolved what the source is, and which other words of the article tell who
 * @param confidence of the one who proposed it, from 0 to 1
 */
public record Attribution(
        @Nullable Span source,
        @Nullable Span cue,
        List<Span> content,
        Mode mode,
        int outer,
        Stance stance,
        ResolvedSource resolved,
        double confidence) {
    /** How words are told. */
    public enum Mode {
        /** All in quotation marks. */
        DIRECT,
        /** None in quotation marks. */
        INDIRECT,
        /** Partly in quotation marks. */
        MIXED
    }

    /** Copies the content; throws {@link IllegalArgumentException} where there is none. */
    public Attribution {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution without content");
        }
    }

    /**
     * Returns whether its source told the content: what a country hopes, or a ministry did not say, nobody told; nor what
     * several are reported to have agreed or discussed, of whom none is known to have told it.
     */
    public boolean tells() {
        boolean indirect = mode == Mode.INDIRECT;
        boolean together = indirect && resolved.kind() == ResolvedSource.Kind.COLLECTIVE;
        return !together && (stance.uttered() || !indirect);
    }
}
