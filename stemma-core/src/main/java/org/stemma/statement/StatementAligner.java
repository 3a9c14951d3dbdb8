package org.stemma.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Concepts;
import org.stemma.annotate.LanguagePacks;
import org.stemma.encode.Encoders;
import org.stemma.encode.LanguageText;
import org.stemma.encode.Meaning;
import org.stemma.text.Sounds;

/**
 * The stage that finds each thing said once, with every article's version of it.
 *
 * <p>Pairs of units that share a rare concept or lie near each other by their vectors get log-odds from the
 * {@link PairModel}. Then groups grow from the surest pair on (average linkage): two groups become one as long as the
 * mean log-odds between their units stay above the threshold. Two units of one article come together only when they are
 * surely alike, or alike in groups that belong together without them: the article tells the thing twice. Last, a unit that stayed alone joins its
 * neighbour's group when it fits the rest of that group: an article may tell one thing in two clauses.
 */
public final class StatementAligner {
    /** The mean log-odds that hold a group together; chosen on the examples by {@code stemma-bench alignment}. */
    public static final double THRESHOLD = -1.8;

    /** The log-odds that one pair of units must have before their groups are considered. */
    static final double SEED = -0.4;

    /** The log-odds that two units of one article need: an article seldom tells a thing twice. */
    static final double SAME_ARTICLE = 1.0;

    /** The mean log-odds between groups that let an article's two units together though they are less alike. */
    static final double SURE = -0.5;

    /** What a unit whose words cannot be trusted costs in log-odds. */
    private static final double DOUBT = 0.3;

    private static final double FLOOR = -4;
    private static final double NEAR = 0.45;
    private static final int MOST_POSTINGS = 400;

    private final LanguagePacks packs;
    private final Encoders encoders;
    private final PairModel model;
    private final Sounds sounds = new Sounds();

    /** Makes a stage that compares by these encoders and this model. */
    public StatementAligner(LanguagePacks packs, Encoders encoders, PairModel model) {
        this.packs = packs;
        this.encoders = encoders;
        this.model = model;
    }

    /** Returns the statements of a story's articles, in the order in which the story tells them. */
    public List<Statement> align(List<AnnotatedArticle> articles) {
        UnitSplitter splitter = new UnitSplitter(packs);
        List<Unit> units = articles.stream()
                .flatMap(article -> splitter.split(article).stream())
                .toList();
        Scores scores = scores(units);
        List<List<Integer>> groups = new Grouping(units, scores).groups();
        return new StatementOrder(articles, units, scores).statements(groups);
    }

    private Scores scores(List<Unit> units) {
        Concepts concepts = Concepts.of(units.stream().map(Unit::extract).toList(), packs, sounds);
        List<Meaning> meanings = encoders.encode(units.stream()
                .map(unit -> new LanguageText(unit.text(), unit.language()))
                .toList());
        Scores scores = new Scores(FLOOR);
        for (long pair : candidates(concepts, meanings)) {
            int first = (int) (pair >>> 32);
            int second = (int) pair;
            PairFeatures features = features(concepts, first, second, meanings);
            double doubt = (units.get(first).trusted() ? 0 : DOUBT)
                    + (units.get(second).trusted() ? 0 : DOUBT);
            scores.put(first, second, model.logOdds(features) - doubt);
        }
        return scores;
    }

    private PairFeatures features(Concepts concepts, int first, int second, List<Meaning> meanings) {
        Meaning a = meanings.get(first);
        Meaning b = meanings.get(second);
        OptionalInt number = encoders.space(a, b);
        PairFeatures.Space space = number.isEmpty()
                ? PairFeatures.Space.NONE
                : number.getAsInt() == 0 ? PairFeatures.Space.ENGLISH : PairFeatures.Space.MULTILINGUAL;
        return PairFeatures.of(
                concepts, first, second, space, encoders.similarity(a, b).orElse(0));
    }

    /** Returns pairs of units worth comparing, packed as first and second index, sorted. */
    private Set<Long> candidates(Concepts concepts, List<Meaning> meanings) {
        Set<Long> pairs = new TreeSet<>();
        Map<Integer, List<Integer>> postings = new TreeMap<>();
        for (int index = 0; index < meanings.size(); index++) {
            for (int concept : concepts.of(index)) {
                postings.computeIfAbsent(concept, key -> new ArrayList<>()).add(index);
            }
        }
        for (List<Integer> list : postings.values()) {
            if (list.size() <= MOST_POSTINGS) {
                addPairs(list, pairs);
            }
        }
        for (int first = 0; first < meanings.size(); first++) {
            for (int second = first + 1; second < meanings.size(); second++) {
                OptionalDouble cosine = encoders.similarity(meanings.get(first), meanings.get(second));
                if (cosine.isPresent() && cosine.getAsDouble() >= NEAR) {
                    pairs.add(pack(first, second));
                }
            }
        }
        return pairs;
    }

    private static void addPairs(List<Integer> list, Set<Long> pairs) {
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                pairs.add(pack(list.get(i), list.get(j)));
            }
        }
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
