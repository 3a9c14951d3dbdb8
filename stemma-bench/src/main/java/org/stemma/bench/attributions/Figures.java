package org.stemma.bench.attributions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.annotate.tagger.Role;
import org.stemma.bench.Counts;
import org.stemma.text.Span;

/** All that is measured of one system: spans by role, whole attributions, errors, and how sure it was. */
final class Figures {
    private static final int BINS = 10;

    private final SpanMeasure spans = new SpanMeasure();
    private final Map<Role, ErrorCounts> errors = new EnumMap<>(Role.class);
    private final Map<String, Integer> wholeErrors = new java.util.TreeMap<>();
    private final int[] given = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] sure = new double[BINS];
    private Counts whole = Counts.of(0, 0, 0);

    /** Adds what was found in an article, against what one person annotated. */
    void add(Polnear.Annotation annotation, List<Attributed> found) {
        for (Role role : Role.values()) {
            List<Span> gold = annotation.spans(role);
            List<Span> given = found.stream()
                    .flatMap(attributed -> attributed.of(role))
                    .distinct()
                    .sorted()
                    .toList();
            spans.add(role, gold, given);
            errors.computeIfAbsent(role, of -> new ErrorCounts()).add(gold, given);
        }
        int correct = 0;
        for (Attributed attributed : found) {
            boolean agrees = annotation.attributions().stream().anyMatch(attributed::agrees);
            correct += agrees ? 1 : 0;
            int bin = Math.min(BINS - 1, (int) (attributed.probability() * BINS));
            given[bin]++;
            right[bin] += agrees ? 1 : 0;
            sure[bin] += attributed.probability();
        }
        int met = 0;
        for (Polnear.Gold gold : annotation.attributions()) {
            boolean agrees = found.stream().anyMatch(attributed -> attributed.agrees(gold));
            met += agrees ? 1 : 0;
            if (!agrees) {
                wholeErrors.merge(missing(gold, found), 1, Integer::sum);
            }
        }
        whole = whole.plus(new Counts(found.size(), annotation.attributions().size(), correct, met));
    }

    private static String missing(Polnear.Gold gold, List<Attributed> found) {
        List<Attributed> cued =
                found.stream().filter(one -> one.agrees(gold, Role.CUE)).toList();
        if (cued.isEmpty()) {
            return "no attribution with the cue";
        }
        boolean content = cued.stream().anyMatch(one -> one.agrees(gold, Role.CONTENT));
        boolean source = cued.stream().anyMatch(one -> one.agrees(gold, Role.SOURCE));
        if (content && !source) {
            return gold.source().isEmpty()
                    ? "a source where there is none"
                    : cued.stream().allMatch(one -> one.source() == null) ? "source not found" : "another source";
        }
        return source ? "another content" : "another source and content";
    }

    Counts whole() {
        return whole;
    }

    SpanMeasure spans() {
        return spans;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(spans.lines());
        lines.add("whole attributions  " + whole);
        return lines;
    }

    List<String> errorLines() {
        List<String> lines = new ArrayList<>();
        errors.forEach((role, counts) -> lines.add(role + " " + counts));
        lines.add("whole attributions missed: " + wholeErrors);
        return lines;
    }

    List<String> reliability() {
        List<String> lines = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (given[bin] > 0) {
                lines.add(String.format(
                        Locale.ROOT,
                        "given at %.1f to %.1f (mean %.2f): %d, right %.2f",
                        bin / (double) BINS,
                        (bin + 1) / (double) BINS,
                        sure[bin] / given[bin],
                        given[bin],
                        right[bin] / (double) given[bin]));
            }
        }
        return lines;
    }
}
