package org.stemma.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Passage;
import org.stemma.statement.PairScores;
import org.stemma.statement.Statement;
import org.stemma.statement.StatementAligner;
import org.stemma.statement.UnitComparer;

/**
 * Joins what the articles date into happenings, across articles and languages.
 *
 * <p>Two datings are of one happening when their dates fit, one lying in the other, and their clauses tell one statement
 * or are alike by the pair model, which the same date makes more likely: groups grow from the surest pair on (average
 * linkage). An article's datings stay apart unless they tell one statement, and so do a year and a day in it. A happening that only mangled sentences date
 * is kept where another report tells the same under another date.
 */
final class HappeningFinder {
    /** The mean log-odds that hold a happening together; lower than for statements, since the dates agree. */
    private static final double THRESHOLD = -2.6;

    /** The log-odds of two clauses of one statement. */
    private static final double SAME_STATEMENT = 1;

    private static final double APART = -100;

    private final UnitComparer comparer;

    HappeningFinder(UnitComparer comparer) {
        this.comparer = comparer;
    }

    /** Returns the happenings in the order of their dates. */
    List<Happening> find(List<Dating> datings, Labels labels) {
        PairScores scores = comparer.compare(datings.stream().map(Dating::unit).toList());
        List<List<Integer>> groups = groups(datings, scores);
        List<Happening> happenings = new ArrayList<>();
        for (List<Integer> group : groups) {
            if (isTrusted(group, datings, scores)) {
                happenings.add(happening(group, datings, scores, labels));
            }
        }
        happenings.sort(
                Comparator.comparing((Happening happening) -> happening.date().first())
                        .thenComparing(happening -> happening.date().last()));
        return happenings;
    }

    /** A pair of datings with its log-odds. */
    private record Pair(int first, int second, double value) {}

    private static List<List<Integer>> groups(List<Dating> datings, PairScores scores) {
        List<Pair> pairs = new ArrayList<>();
        List<List<Integer>> groupOf = new ArrayList<>();
        for (int first = 0; first < datings.size(); first++) {
            groupOf.add(new ArrayList<>(List.of(first)));
            for (int second = first + 1; second < datings.size(); second++) {
                double value = value(first, second, datings, scores);
                if (value > THRESHOLD) {
                    pairs.add(new Pair(first, second, value));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.value)
                .thenComparingInt(Pair::first)
                .thenComparingInt(Pair::second));
        for (Pair pair : pairs) {
            List<Integer> into = groupOf.get(pair.first);
            List<Integer> from = groupOf.get(pair.second);
            if (into != from && linkage(into, from, datings, scores) > THRESHOLD) {
                into.addAll(from);
                into.sort(Integer::compare);
                from.forEach(index -> groupOf.set(index, into));
            }
        }
        return List.copyOf(new LinkedHashSet<>(groupOf));
    }

    private static double linkage(List<Integer> one, List<Integer> other, List<Dating> datings, PairScores scores) {
        double sum = 0;
        int pairs = 0;
        for (int first : one) {
            for (int second : other) {
                double value = value(first, second, datings, scores);
                if (value <= APART) {
                    return APART;
                }
                sum += value;
                pairs++;
            }
        }
        return sum / pairs;
    }

    private static double value(int first, int second, List<Dating> datings, PairScores scores) {
        Dating one = datings.get(first);
        Dating other = datings.get(second);
        boolean same = one.tellsSameStatement(other);
        boolean wide = one.date().isWide() != other.date().isWide();
        boolean apart = one.article().equals(other.article()) || wide;
        if (!one.date().fits(other.date()) || (apart && !same)) {
            return APART;
        }
        double score = scores.get(first, second);
        if (wide && score < StatementAligner.THRESHOLD) {
            return APART;
        }
        return same ? Math.max(SAME_STATEMENT, score) : score;
    }

    private static boolean isTrusted(List<Integer> group, List<Dating> datings, PairScores scores) {
        if (group.stream().anyMatch(index -> datings.get(index).unit().trusted())) {
            return true;
        }
        for (int own : group) {
            for (int other = 0; other < datings.size(); other++) {
                boolean elsewhere =
                        !datings.get(other).article().equals(datings.get(own).article());
                if (elsewhere
                        && (datings.get(own).tellsSameStatement(datings.get(other))
                                || scores.get(own, other) >= THRESHOLD)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Happening happening(List<Integer> group, List<Dating> datings, PairScores scores, Labels labels) {
        List<Dating> members = group.stream().map(datings::get).toList();
        Set<Passage> passages = new LinkedHashSet<>();
        members.forEach(member -> passages.addAll(member.passages()));
        return new Happening(
                date(members),
                labels.of(
                        group.stream().map(index -> datings.get(index).unit()).toList(),
                        place -> nearness(group.get(place), group, scores)),
                status(members),
                statement(members),
                List.copyOf(passages));
    }

    private static double nearness(int index, List<Integer> group, PairScores scores) {
        return group.stream()
                .filter(other -> other != index)
                .mapToDouble(other -> scores.get(index, other))
                .average()
                .orElse(0);
    }

    private static CalendarDate date(List<Dating> members) {
        Map<CalendarDate, Double> votes = new LinkedHashMap<>();
        members.forEach(member -> votes.merge(member.date(), 1.0, Double::sum));
        return CalendarDate.mostGiven(votes).orElseThrow();
    }

    /** Returns what has most votes; of equals the first. */
    private static <T> Optional<T> most(Map<T, Integer> votes) {
        return votes.entrySet().stream()
                .reduce((first, second) -> second.getValue() > first.getValue() ? second : first)
                .map(Map.Entry::getKey);
    }

    private static Status status(List<Dating> members) {
        Map<Status, Integer> votes = new LinkedHashMap<>();
        members.forEach(member -> votes.merge(member.status(), 1, Integer::sum));
        return most(votes).orElse(Status.HAPPENED);
    }

    private static @Nullable String statement(List<Dating> members) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        members.stream()
                .map(Dating::statement)
                .filter(Objects::nonNull)
                .map(Statement::id)
                .forEach(id -> votes.merge(id, 1, Integer::sum));
        return most(votes).orElse(null);
    }
}
