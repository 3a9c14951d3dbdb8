package org.stemma.bench.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.stemma.bench.Counts;
import org.stemma.text.Language;

/**
 * Some names, each with the one whom it means by the gold and by the program, and the measures of how well both agree.
 * Names are counted in cells of equal language, gold and program's entity, so that a million pairs cost little.
 */
public final class Partition {
    private final Map<Cell, Integer> cells = new HashMap<>();

    private record Cell(String gold, String found, Language language) {}

    /** Counts one more name. */
    public void add(String gold, String found, Language language) {
        cells.merge(new Cell(gold, found, language), 1, Integer::sum);
    }

    /** Returns how many pairs of names in two languages are linked, rightly linked, and to be linked. */
    public Counts acrossLanguages() {
        return pairs((sizes, all) ->
                square(all) - sizes.stream().mapToDouble(Partition::square).sum());
    }

    /** Returns how many pairs of names in one language are linked, rightly linked, and to be linked. */
    public Counts withinLanguages() {
        return pairs((sizes, all) ->
                sizes.stream().mapToDouble(size -> (double) size * (size - 1)).sum());
    }

    private static double square(int number) {
        return (double) number * number;
    }

    /** Counts the pairs of a group of names, from the number of names in each language and in all. */
    private interface PairCount {
        double of(Collection<Integer> byLanguage, int all);
    }

    private Counts pairs(PairCount count) {
        return Counts.of(
                sum(groups(Cell::found), count) / 2,
                sum(groups(Cell::gold), count) / 2,
                sum(groups(cell -> List.of(cell.gold(), cell.found())), count) / 2);
    }

    private static double sum(Map<Object, Map<Language, Integer>> groups, PairCount count) {
        return groups.values().stream()
                .mapToDouble(sizes -> count.of(sizes.values(), total(sizes)))
                .sum();
    }

    private static int total(Map<Language, Integer> sizes) {
        return sizes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<Object, Map<Language, Integer>> groups(Function<Cell, Object> key) {
        Map<Object, Map<Language, Integer>> groups = new HashMap<>();
        cells.forEach((cell, size) -> groups.computeIfAbsent(key.apply(cell), any -> new TreeMap<>())
                .merge(cell.language(), size, Integer::sum));
        return groups;
    }

    /** Returns B-cubed (Bagga and Baldwin 1998): of each name, the share of its group that is rightly in it. */
    public Counts bCubed() {
        return shares((both, group, other) -> square(both) / group);
    }

    /**
     * Returns LEA (Moosavi and Strube 2016), by which the shared tasks on Slavic names measured linking: of each entity,
     * weighted by its names, the share of its links that hold; a single name counts as linked with itself.
     */
    public Counts lea() {
        return shares((both, group, other) -> group == 1 && other == 1 ? 1 : links(both, group));
    }

    /** The share of a group's links that lie within a part of it, times the size of the group. */
    private static double links(int part, int group) {
        return group == 1 ? 0 : (double) part * (part - 1) / (group - 1);
    }

    /** What the names that a group of one side and a group of the other have in common are worth to the first. */
    private interface Share {
        double of(int both, int group, int other);
    }

    private Counts shares(Share share) {
        Map<Object, Map<Language, Integer>> gold = groups(Cell::gold);
        Map<Object, Map<Language, Integer>> found = groups(Cell::found);
        double right = 0;
        double met = 0;
        for (Map.Entry<Object, Map<Language, Integer>> entry :
                groups(cell -> List.of(cell.gold(), cell.found())).entrySet()) {
            List<?> key = (List<?>) entry.getKey();
            int both = total(entry.getValue());
            int inGold = total(gold.getOrDefault(key.get(0), Map.of()));
            int inFound = total(found.getOrDefault(key.get(1), Map.of()));
            met += share.of(both, inGold, inFound);
            right += share.of(both, inFound, inGold);
        }
        return new Counts(names(), names(), right, met);
    }

    private double names() {
        return cells.values().stream().mapToInt(Integer::intValue).sum();
    }
}
