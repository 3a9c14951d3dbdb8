package org.stemma.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * What a proposer takes for an attribution, before quotations, neighbours and antecedents are looked at. All spans are of
 * the cleaned text.
 *
 * @param source the words that name who says it; null where the proposer sees none
 * @param cue the words that say that something is said; null where the proposer sees none
 * @param content what is said, in order, never empty; it may be a part of a quotation, which is then taken as a whole
 * @param confidence the proposer's own, from 0 to 1; 1 where it does not judge
 */
public record AttributionDraft(
        @Nullable Span source, @Nullable Span cue, List<Span> content, double confidence) {
    /** Copies the content; throws {@link IllegalArgumentException} where there is none, or the confidence is no share. */
    public AttributionDraft {
        content = content.stream().sorted().toList();
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a draft of an attribution without content");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence of " + confidence);
        }
    }

    /** Returns the draft with another confidence. */
    AttributionDraft with(double other) {
        return new AttributionDraft(source, cue, content, other);
    }

    /** Returns the draft with another content. */
    AttributionDraft with(List<Span> other) {
        return new AttributionDraft(source, cue, other, confidence);
    }
}
