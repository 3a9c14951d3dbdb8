package org.stemma.bench.times;

import java.util.ArrayList;
import java.util.List;
import org.stemma.bench.Counts;
import org.stemma.bench.times.TimedText.Time;

/**
 * What was found of the times of some texts, counted as TempEval-3 does (UzZaman and others, 2013): each time of the
 * gold is met by one that overlaps it at most.
 *
 * @param strict same span
 * @param relaxed overlapping spans
 * @param type overlapping spans of the same type
 * @param value overlapping spans of the same value
 */
record TimeScore(Counts strict, Counts relaxed, Counts type, Counts value) {
    static final TimeScore NONE =
            new TimeScore(Counts.of(0, 0, 0), Counts.of(0, 0, 0), Counts.of(0, 0, 0), Counts.of(0, 0, 0));

    /** A time found beside the one that it meets. */
    record Pair(Time gold, Time found) {
        boolean sameValue() {
            return plain(gold.value()).equals(plain(found.value()));
        }

        /** A mark of universal time says nothing about which time it is. */
        private static String plain(String value) {
            return value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
        }
    }

    static TimeScore of(List<Time> gold, List<Time> found) {
        List<Pair> pairs = pairs(gold, found);
        return new TimeScore(
                counts(
                        gold,
                        found,
                        pairs.stream()
                                .filter(pair -> pair.gold.span().equals(pair.found.span()))
                                .count()),
                counts(gold, found, pairs.size()),
                counts(
                        gold,
                        found,
                        pairs.stream()
                                .filter(pair -> pair.gold.type().equals(pair.found.type()))
                                .count()),
                counts(gold, found, pairs.stream().filter(Pair::sameValue).count()));
    }

    /** Returns the times that meet; each time of both sides stands in one pair at most. */
    static List<Pair> pairs(List<Time> gold, List<Time> found) {
        List<Pair> pairs = new ArrayList<>();
        List<Time> left = new ArrayList<>(found);
        for (Time expected : gold) {
            left.stream()
                    .filter(time -> time.span().overlaps(expected.span()))
                    .findFirst()
                    .ifPresent(time -> {
                        pairs.add(new Pair(expected, time));
                        left.remove(time);
                    });
        }
        return pairs;
    }

    private static Counts counts(List<Time> gold, List<Time> found, long both) {
        return Counts.of(found.size(), gold.size(), (double) both);
    }

    TimeScore plus(TimeScore other) {
        return new TimeScore(
                strict.plus(other.strict), relaxed.plus(other.relaxed), type.plus(other.type), value.plus(other.value));
    }
}
