package org.stemma.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntFunction;

/** Many spans of one text, that can be asked which of them hold another one without looking at all of them. */
public final class Spans {
    private final int[] starts;

    /** For each start, the furthest end of the spans that begin there or before it. */
    private final int[] reached;

    /** Takes spans in any order; they may overlap. */
    public Spans(Collection<Span> spans) {
        Span[] sorted = spans.toArray(Span[]::new);
        Arrays.sort(sorted);
        starts = new int[sorted.length];
        reached = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            starts[i] = sorted[i].start();
            reached[i] = i == 0 ? sorted[i].end() : Math.max(reached[i - 1], sorted[i].end());
        }
    }

    /** Returns whether one of the spans contains another one. */
    public boolean contain(Span other) {
        int found = Arrays.binarySearch(starts, other.start());
        int last = found < 0 ? -found - 2 : found;
        while (last + 1 < starts.length && starts[last + 1] == other.start()) {
            last++;
        }
        return last >= 0 && reached[last] >= other.end();
    }

    /**
     * Returns the place of the first of some spans that begins at an offset or behind it, their number where none does.
     *
     * @param number how many spans there are
     * @param sorted returns the span at a place; the spans are in order of their starts
     */
    public static int firstFrom(int number, IntFunction<Span> sorted, int offset) {
        int low = 0;
        int high = number;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.apply(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
