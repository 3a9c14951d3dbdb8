package org.stemma.reconstruction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.text.Span;

/**
 * Puts the lines of an origin in the order that its witnesses keep. A report that quotes more lines has more to say on
 * their order; where reports are at odds, those with more lines prevail.
 */
final class LineOrder {
    private final List<List<Quoted>> lines;
    private final int[][] before;

    private LineOrder(List<List<Quoted>> lines) {
        this.lines = lines;
        before = new int[lines.size()][lines.size()];
    }

    /** Returns the lines, sorted. */
    static List<List<Quoted>> sorted(List<List<Quoted>> lines) {
        LineOrder order = new LineOrder(lines);
        order.count();
        return order.sort();
    }

    private void count() {
        Map<String, Map<Integer, Integer>> places = new TreeMap<>();
        for (int line = 0; line < lines.size(); line++) {
            for (Quoted quoted : lines.get(line)) {
                places.computeIfAbsent(quoted.article(), key -> new TreeMap<>())
                        .merge(line, longestFirst(quoted, lines.get(line)), Math::min);
            }
        }
        for (Map<Integer, Integer> witness : places.values()) {
            witness.forEach((first, place) -> witness.forEach((second, other) -> {
                if (place < other) {
                    before[first][second] += witness.size();
                    before[second][first] -= witness.size();
                }
            }));
        }
    }

    /** Returns where the longest quotation of the line stands in the article: a few words of it may stand in the head. */
    private static int longestFirst(Quoted quoted, List<Quoted> line) {
        return line.stream()
                .filter(other -> other.article().equals(quoted.article()))
                .max(Comparator.comparingInt(other -> other.words().size()))
                .map(Quoted::span)
                .map(Span::start)
                .orElse(quoted.span().start());
    }

    private List<List<Quoted>> sort() {
        List<Integer> left = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            left.add(line);
        }
        left.sort(Comparator.comparingDouble(this::place).thenComparing(Comparator.naturalOrder()));
        List<List<Quoted>> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            Integer next = left.stream()
                    .filter(line -> left.stream().noneMatch(other -> before[other][line] > 0))
                    .findFirst()
                    .orElseGet(() -> left.stream()
                            .max(Comparator.comparingInt(line -> left.stream()
                                    .mapToInt(other -> before[line][other])
                                    .sum()))
                            .orElseThrow());
            sorted.add(lines.get(next));
            left.remove(next);
        }
        return sorted;
    }

    /** Returns the mean number of a line's statements, which follow the order of the story. */
    private double place(int line) {
        return lines.get(line).stream()
                .flatMap(quoted -> quoted.statements().stream())
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
    }
}
