package org.stemma.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Concepts;
import org.stemma.annotate.LanguagePacks;
import org.stemma.encode.Encoder;
import org.stemma.encode.Vector;
import org.stemma.text.Sounds;

/**
 * The stage that finds each thing said once, with every article's version of it.
 *
 * <p>Pairs of units that share a rare concept or lie near each other by their vectors get log-odds from the
 * {@link PairModel}. Then groups grow from the surest pair on (average linkage): two groups become one as long as the
 * mean log-odds between their units stay above the threshold and no article stands in both. Last, a unit that stayed
 * alone joins its neighbour's group when it fits the rest of that group: an article may tell one thing in two clauses.
 */
public final class StatementAligner {
    /** The mean log-odds that hold a group together; fitted by {@code stemma-bench alignment}. */
    public static final double THRESHOLD = 0.0;

    private static final double FLOOR = -4;
    private static final double NEAR = 0.45;
    private static final int MOST_POSTINGS = 400;

    private final LanguagePacks packs;
    private final Encoder encoder;
    private final PairModel model;
    private final Sounds sounds = new Sounds();

    /** Makes a stage that compares by this encoder and model. */
    public StatementAligner(LanguagePacks packs, Encoder encoder, PairModel model) {
        this.packs = packs;
        this.encoder = encoder;
        this.model = model;
    }

    /** Returns the statements of a story's articles, in the order in which the story tells them. */
    public List<Statement> align(List<AnnotatedArticle> articles) {
        UnitSplitter splitter = new UnitSplitter(packs);
        List<Unit> units =
                articles.stream().flatMap(article -> splitter.split(article).stream()).toList();
        Scores scores = scores(units);
        List<List<Integer>> groups = new Grouping(units, scores).groups();
        return new StatementOrder(articles, units, scores).statements(groups);
    }

    private Scores scores(List<Unit> units) {
        Concepts concepts = Concepts.of(
                units.stream().map(Unit::extract).toList(), packs, sounds);
        List<@Nullable Vector> vectors = vectors(units);
        Scores scores = new Scores(FLOOR);
        for (long pair : candidates(units, concepts, vectors)) {
            int first = (int) (pair >>> 32);
            int second = (int) pair;
            Vector a = vectors.get(first);
            Vector b = vectors.get(second);
            double cosine = a == null || b == null ? Double.NaN : a.cosine(b);
            scores.put(first, second, model.logOdds(PairFeatures.of(concepts, first, second, cosine)));
        }
        return scores;
    }

    private List<@Nullable Vector> vectors(List<Unit> units) {
        List<Integer> understood = new ArrayList<>();
        List<@Nullable Vector> vectors = new ArrayList<>();
        for (int index = 0; index < units.size(); index++) {
            vectors.add(null);
            if (encoder.understands(units.get(index).language())) {
                understood.add(index);
            }
        }
        List<Vector> encoded = encoder.encode(
                understood.stream().map(index -> units.get(index).text()).toList());
        for (int i = 0; i < understood.size(); i++) {
            vectors.set(understood.get(i), encoded.get(i));
        }
        return vectors;
    }

    /** Returns pairs of units of different articles, packed as first and second index, sorted. */
    private static TreeSet<Long> candidates(List<Unit> units, Concepts concepts, List<@Nullable Vector> vectors) {
        TreeSet<Long> pairs = new TreeSet<>();
        Map<Integer, List<Integer>> postings = new TreeMap<>();
        for (int index = 0; index < units.size(); index++) {
            for (int concept : concepts.of(index)) {
                postings.computeIfAbsent(concept, key -> new ArrayList<>()).add(index);
            }
        }
        for (List<Integer> list : postings.values()) {
            if (list.size() <= MOST_POSTINGS) {
                addPairs(units, list, pairs);
            }
        }
        for (int first = 0; first < units.size(); first++) {
            Vector a = vectors.get(first);
            for (int second = first + 1; a != null && second < units.size(); second++) {
                Vector b = vectors.get(second);
                if (b != null && apart(units, first, second) && a.cosine(b) >= NEAR) {
                    pairs.add(pack(first, second));
                }
            }
        }
        return pairs;
    }

    private static void addPairs(List<Unit> units, List<Integer> list, TreeSet<Long> pairs) {
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                if (apart(units, list.get(i), list.get(j))) {
                    pairs.add(pack(list.get(i), list.get(j)));
                }
            }
        }
    }

    private static boolean apart(List<Unit> units, int first, int second) {
        return !units.get(first).article().id().equals(units.get(second).article().id());
    }

    private static long pack(int first, int second) {
        return ((long) first << 32) | second;
    }

    /** The log-odds of pairs of units; pairs that nobody compared have the floor. */
    static final class Scores {
        private final Map<Long, Double> known = new HashMap<>();
        private final double floor;

        Scores(double floor) {
            this.floor = floor;
        }

        void put(int first, int second, double logOdds) {
            known.put(key(first, second), Math.max(floor, logOdds));
        }

        double get(int first, int second) {
            return known.getOrDefault(key(first, second), floor);
        }

        /** Returns the pairs at or above a threshold, the surest first, then in order of their units. */
        List<long[]> above(double threshold) {
            return known.entrySet().stream()
                    .filter(entry -> entry.getValue() >= threshold)
                    .sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(entry -> new long[] {entry.getKey() >>> 32, entry.getKey() & 0xffffffffL})
                    .toList();
        }

        private static long key(int first, int second) {
            return pack(Math.min(first, second), Math.max(first, second));
        }
    }
}
