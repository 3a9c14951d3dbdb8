package org.stemma.bench.attributions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stemma.text.Span;

/** How often spans of one role are wrong in which way. */
final class ErrorCounts {
    /** The ways of being wrong. */
    private enum Kind {
        MISSED,
        SPURIOUS,
        START,
        END,
        BOTH_ENDS,
        SPLIT,
        JOINED
    }

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    void add(List<Span> gold, List<Span> found) {
        for (Span span : found) {
            if (gold.stream().noneMatch(span::overlaps)) {
                counts.merge(Kind.SPURIOUS, 1, Integer::sum);
            }
        }
        for (Span expected : gold) {
            if (found.stream().noneMatch(span -> SpanMeasure.near(expected, span))) {
                counts.merge(kind(expected, gold, found), 1, Integer::sum);
            }
        }
    }

    private static Kind kind(Span expected, List<Span> gold, List<Span> found) {
        List<Span> overlapping = found.stream().filter(expected::overlaps).toList();
        if (overlapping.isEmpty()) {
            return Kind.MISSED;
        }
        if (overlapping.size() > 1) {
            return Kind.SPLIT;
        }
        Span one = overlapping.get(0);
        if (gold.stream().filter(one::overlaps).count() > 1) {
            return Kind.JOINED;
        }
        boolean start = Math.abs(one.start() - expected.start()) <= 1;
        boolean end = Math.abs(one.end() - expected.end()) <= 1;
        return start ? Kind.END : end ? Kind.START : Kind.BOTH_ENDS;
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
