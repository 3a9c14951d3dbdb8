package org.stemma.annotate.tagger;

import java.util.ArrayList;
import java.util.List;

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
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= tags.length; i++) {
            boolean goesOn = i < tags.length
                    && i > start
                    && Tags.isNext(tags[i])
                    && tags[start] != Tags.OUTSIDE
                    && Tags.role(tags[i]) == Tags.role(tags[start]);
            if (!goesOn) {
                if (i > start && tags[start] != Tags.OUTSIDE) {
                    runs.add(new Run(Tags.role(tags[start]), start, i));
                }
                start = i;
            }
        }
        return runs;
    }
}
