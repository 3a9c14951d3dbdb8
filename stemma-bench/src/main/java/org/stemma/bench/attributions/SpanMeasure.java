package org.stemma.bench.attributions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stemma.annotate.tagger.Role;
import org.stemma.bench.Counts;
import org.stemma.text.Span;

/** Counts how found spans agree with gold ones: exactly, one character forgiven at either end, and overlapping. */
final class SpanMeasure {
    private final Map<Role, Counts> exact = new EnumMap<>(Role.class);
    private final Map<Role, Counts> overlapping = new EnumMap<>(Role.class);

    /** How two spans agree. */
    private interface Agreement {
        boolean test(Span gold, Span found);
    }

    SpanMeasure() {
        for (Role role : Role.values()) {
            exact.put(role, Counts.of(0, 0, 0));
            overlapping.put(role, Counts.of(0, 0, 0));
        }
    }

    /** Adds the spans of a role in one article by one annotator. */
    void add(Role role, List<Span> gold, List<Span> found) {
        exact.merge(role, count(gold, found, SpanMeasure::near), Counts::plus);
        overlapping.merge(role, count(gold, found, Span::overlaps), Counts::plus);
    }

    static boolean near(Span gold, Span found) {
        return Math.abs(gold.start() - found.start()) <= 1 && Math.abs(gold.end() - found.end()) <= 1;
    }

    private static Counts count(List<Span> gold, List<Span> found, Agreement agreement) {
        int right = 0;
        for (Span span : found) {
            right += gold.stream().anyMatch(expected -> agreement.test(expected, span)) ? 1 : 0;
        }
        int met = 0;
        for (Span expected : gold) {
            met += found.stream().anyMatch(span -> agreement.test(expected, span)) ? 1 : 0;
        }
        return new Counts(found.size(), gold.size(), right, met);
    }

    Counts exact(Role role) {
        return exact.getOrDefault(role, Counts.of(0, 0, 0));
    }

    Counts overlapping(Role role) {
        return overlapping.getOrDefault(role, Counts.of(0, 0, 0));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Role role : Role.values()) {
            lines.add(role + " exact       " + exact(role));
            lines.add(role + " overlapping " + overlapping(role));
        }
        return lines;
    }
}
