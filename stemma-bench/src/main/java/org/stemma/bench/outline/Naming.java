package org.stemma.bench.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.stemma.bench.Counts;
import org.stemma.bench.Examples;

/**
 * Names found beside names of the gold, each with at most one partner: of the pairs that share at least half of the
 * shorter name, those that differ least come first.
 */
final class Naming {
    private final List<Mention> gold;
    private final List<Mention> found;
    private final List<Pair> pairs;

    /** A name of the gold and the one found in its place. */
    record Pair(Mention gold, Mention found) {}

    private record Candidate(int gold, int found, double likeness) {}

    Naming(OutlineGold outline, Examples examples) {
        gold = Mention.gold(outline, examples);
        List<Mention> all = Mention.found(examples);
        List<Mention> asides = outline.asides().stream()
                .map(piece -> new Mention("", null, piece.article(), Mention.place(piece, examples)))
                .toList();
        pairs = new ArrayList<>();
        Set<Integer> paired = pair(all);
        found = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            if (paired.contains(index) || asides.stream().noneMatch(all.get(index)::matches)) {
                found.add(all.get(index));
            }
        }
    }

    /** Pairs the names and returns the indices of those found that have a partner. */
    private Set<Integer> pair(List<Mention> all) {
        List<Candidate> candidates = new ArrayList<>();
        for (int first = 0; first < gold.size(); first++) {
            for (int second = 0; second < all.size(); second++) {
                if (gold.get(first).matches(all.get(second))) {
                    candidates.add(new Candidate(first, second, gold.get(first).likeness(all.get(second))));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.likeness())
                .thenComparingInt(Candidate::gold)
                .thenComparingInt(Candidate::found));
        Set<Integer> met = new HashSet<>();
        Set<Integer> paired = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!met.contains(candidate.gold()) && !paired.contains(candidate.found())) {
                met.add(candidate.gold());
                paired.add(candidate.found());
                pairs.add(new Pair(gold.get(candidate.gold()), all.get(candidate.found())));
            }
        }
        pairs.sort(Comparator.comparing((Pair pair) -> pair.gold().article())
                .thenComparing(pair -> pair.gold().span()));
        return paired;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Returns the names of the gold that were not found. */
    List<Mention> missing() {
        List<Mention> left = new ArrayList<>(gold);
        pairs.forEach(pair -> left.remove(pair.gold()));
        return left;
    }

    /** Returns the names found that are none of the gold's, asides left out. */
    List<Mention> extra() {
        List<Mention> left = new ArrayList<>(found);
        pairs.forEach(pair -> left.remove(pair.found()));
        return left;
    }

    /** Returns the counts of names found in any type and bounds. */
    Counts anyType() {
        return Counts.of(found.size(), gold.size(), pairs.size());
    }

    /** Returns the counts of names found in the same bounds and any type. */
    Counts sameBounds() {
        int both = (int)
                pairs.stream().filter(pair -> pair.gold().isAt(pair.found())).count();
        return Counts.of(found.size(), gold.size(), both);
    }

    /**
     * Returns the counts by type of names of the same bounds and type, as in the CoNLL-2003 shared task (Tjong Kim Sang
     * and De Meulder 2003). A name found without a type is counted under an empty one.
     */
    Map<String, Counts> byType() {
        Map<String, Counts> counts = new TreeMap<>();
        for (Mention mention : gold) {
            counts.merge(type(mention), Counts.of(0, 1, 0), Counts::plus);
        }
        for (Mention mention : found) {
            counts.merge(type(mention), Counts.of(1, 0, 0), Counts::plus);
        }
        for (Pair pair : pairs) {
            if (pair.gold().isAt(pair.found()) && pair.gold().isOfTypeOf(pair.found())) {
                counts.merge(type(pair.gold()), Counts.of(0, 0, 1), Counts::plus);
            }
        }
        return counts;
    }

    private static String type(Mention mention) {
        return mention.type() == null ? "" : mention.type();
    }

    /**
     * Returns how well names are grouped into entities, by B-cubed (Bagga and Baldwin 1998) as the reference scorer of
     * CoNLL-2012 counts it (Pradhan and others 2014): each name found, and each of the gold, weighs the share of its own
     * group that lies in its partner's group; a name without partner weighs nothing.
     */
    Counts bCubed() {
        Map<String, Integer> goldSizes = sizes(gold);
        Map<String, Integer> foundSizes = sizes(found);
        double right = 0;
        double met = 0;
        for (Map.Entry<String, Map<String, Integer>> entity :
                shared(Pair::gold, Pair::found).entrySet()) {
            for (Map.Entry<String, Integer> other : entity.getValue().entrySet()) {
                double square = (double) other.getValue() * other.getValue();
                met += square / goldSizes.getOrDefault(entity.getKey(), 1);
                right += square / foundSizes.getOrDefault(other.getKey(), 1);
            }
        }
        return new Counts(found.size(), gold.size(), right, met);
    }

    private static Map<String, Integer> sizes(List<Mention> mentions) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        mentions.forEach(mention -> sizes.merge(mention.entity(), 1, Integer::sum));
        return sizes;
    }

    /** Returns for each entity on one side how many partners of its names each entity of the other side has. */
    Map<String, Map<String, Integer>> shared(Function<Pair, Mention> side, Function<Pair, Mention> otherSide) {
        Map<String, Map<String, Integer>> shared = new TreeMap<>();
        for (Pair pair : pairs) {
            shared.computeIfAbsent(side.apply(pair).entity(), key -> new TreeMap<>())
                    .merge(otherSide.apply(pair).entity(), 1, Integer::sum);
        }
        return shared;
    }

    /** Returns the entity of the gold that has most partners of an entity's names; of equals the first by name. */
    Optional<String> goldOf(String entity) {
        return most(shared(Pair::found, Pair::gold), entity);
    }

    /** Returns the entity found that has most partners of the names of an entity of the gold. */
    Optional<String> foundOf(String entity) {
        return most(shared(Pair::gold, Pair::found), entity);
    }

    private static Optional<String> most(Map<String, Map<String, Integer>> shared, String entity) {
        return shared.getOrDefault(entity, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }
}
