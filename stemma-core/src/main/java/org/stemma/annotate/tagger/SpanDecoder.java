package org.stemma.annotate.tagger;

import java.util.List;
import org.stemma.annotate.chain.ChainTags;

/** Reads spans off a sequence of tags. */
public final class SpanDecoder {
    /**
     * A run of tokens with a role.
     *
     * @param start number of the first token
     * @param end one past the last
     */
    public record Run(Role role, int start, int end) {}

    private SpanDecoder() {}

    /** Returns the runs in order; a continuation without a beginning begins one. */
    public static List<Run> runs(int[] tags) {
        return ChainTags.runs(tags).stream()
                .map(run -> new Run(Tags.role(run.kind()), run.start(), run.end()))
                .toList();
    }
}
