package org.stemma.annotate;

import java.util.List;
import org.stemma.text.Span;

/**
 * Holds content to the sentence of its cue: without quotation marks nothing tells that what stands in another sentence is
 * of the same source.
 */
final class ContentReach {
    private final Lines lines;
    private final List<Quotation> quotations;

    ContentReach(Lines lines, List<Quotation> quotations) {
        this.lines = lines;
        this.quotations = quotations;
    }

    /** Returns the draft without the content that stands, unquoted, in other sentences, if any is left. */
    AttributionDraft mend(AttributionDraft draft) {
        int number = draft.cue() == null ? -1 : lines.firstAt(draft.cue());
        if (number < 0) {
            return draft;
        }
        Span sentence = lines.get(number).sentence().span();
        List<Span> near = draft.content().stream()
                .filter(span -> span.overlaps(sentence) || isQuoted(span))
                .map(span -> isQuoted(span) ? span : within(sentence, span))
                .toList();
        return near.isEmpty() ? draft : draft.with(near);
    }

    private static Span within(Span sentence, Span span) {
        return new Span(Math.max(sentence.start(), span.start()), Math.min(sentence.end(), span.end()));
    }

    private boolean isQuoted(Span span) {
        return quotations.stream().anyMatch(quotation -> quotation.inner().overlaps(span));
    }
}
