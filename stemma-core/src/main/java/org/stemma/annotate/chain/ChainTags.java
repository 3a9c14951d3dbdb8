package org.stemma.annotate.chain;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of tags where words belong to spans of some kinds, numbered from 0: tag 0 is outside of all; then there is for
 * each kind one for a span's first word and one for the words that go on with it (BIO, Ramshaw and Marcus 1995).
 */
public final class ChainTags {
    /** The tag of words in no span. */
    public static final int OUTSIDE = 0;

    /**
     * A run of words of one kind.
     *
     * @param kind the number of the kind
     * @param start number of the first word
     * @param end one past the last
     */
    public record Run(int kind, int start, int end) {}

    private ChainTags() {}

    /** Returns the number of tags for so many kinds. */
    public static int count(int kinds) {
        return 1 + 2 * kinds;
    }

    /** Returns the tag of the first word of a span. */
    public static int first(int kind) {
        return 1 + 2 * kind;
    }

    /** Returns the tag of the other words of a span. */
    public static int next(int kind) {
        return first(kind) + 1;
    }

    /** Returns whether a word with this tag starts a span. */
    public static boolean isFirst(int tag) {
        return tag % 2 == 1;
    }

    /** Returns whether a word with this tag goes on with a span. */
    public static boolean isNext(int tag) {
        return tag > 0 && tag % 2 == 0;
    }

    /** Returns the kind of a tag that is not outside. */
    public static int kind(int tag) {
        return (tag - 1) / 2;
    }

    /** Returns whether one tag may follow the other: a kind goes on only after itself. */
    public static boolean mayFollow(int before, int tag) {
        return !isNext(tag) || before == tag || before == tag - 1;
    }

    /** Returns the runs of a chain in order; a continuation without a beginning begins one. */
    public static List<Run> runs(int[] tags) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= tags.length; i++) {
            boolean goesOn = i < tags.length
                    && i > start
                    && isNext(tags[i])
                    && tags[start] != OUTSIDE
                    && kind(tags[i]) == kind(tags[start]);
            if (!goesOn) {
                if (i > start && tags[start] != OUTSIDE) {
                    runs.add(new Run(kind(tags[start]), start, i));
                }
                start = i;
            }
        }
        return runs;
    }
}
