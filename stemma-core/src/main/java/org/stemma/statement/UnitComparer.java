package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.annotate.Concepts;
import org.stemma.annotate.LanguagePacks;
import org.stemma.encode.Encoders;
import org.stemma.encode.LanguageText;
import org.stemma.encode.Meaning;
import org.stemma.text.Sounds;

/** Tells for pairs of units, also of different languages, how likely they say the same. */
public final class UnitComparer {
    /** What a unit whose words cannot be trusted costs in log-odds. */
    private static final double DOUBT = 0.3;

    /** What whole sentences that are surely alike add; chosen on the examples and on a part of NTREX. */
    private static double HOSTED() { return Tune.get("hosted", 2.5); }

    /** The most that two units cost that share no word, and with how many concepts they cost nothing. */
    private static final double BARE = 2;

    private static final double TELLING = 5;

    private static final double FLOOR = -4;
    private static final double NEAR = 0.45;
    private static final int MOST_POSTINGS = 400;

    private final LanguagePacks packs;
    private final Encoders encoders;
    private final PairModel model;
    private final Sounds sounds = new Sounds();

    /** Makes a stage that compares by these encoders and this model. */
    public UnitComparer(LanguagePacks packs, Encoders encoders, PairModel model) {
        this.packs = packs;
        this.encoders = encoders;
        this.model = model;
    }

    /** Returns the log-odds of the pairs of units that share a concept or lie near each other by their vectors. */
    public PairScores compare(List<Unit> units) {
        HostSentences hosts = HostSentences.of(units);
        PairScores wholes = new SharedOrder(hosts.sentences(), Tune.get("horder", 0.6)).raise(alone(hosts.sentences(), List.of()));
        List<long[]> more = new ArrayList<>();
        if (!Boolean.getBoolean("nomore")) {
            Map<Integer, List<Integer>> held = new TreeMap<>();
            for (int i = 0; i < units.size(); i++) {
                held.computeIfAbsent(hosts.host(i), key -> new ArrayList<>()).add(i);
            }
            for (long[] pair : wholes.above(0)) {
                for (int a : held.get((int) pair[0])) {
                    for (int b : held.get((int) pair[1])) {
                        more.add(new long[] {Math.min(a, b), Math.max(a, b)});
                    }
                }
            }
        }
        PairScores scores = alone(units, more);
        return scores.mapped((first, second, logOdds) -> {
            if (units.get(first).sharesArticle(units.get(second))) {
                return logOdds;
            }
            double hosted = hosts.likelihood(wholes, first, second);
            return logOdds + HOSTED() * hosted - UNHOSTED() * (1 - hosted);
        });
    }

    private static double UNHOSTED() { return Tune.get("unhosted", 1); }

    private PairScores alone(List<Unit> units, List<long[]> more) {
        Concepts concepts = Concepts.of(units.stream().map(Unit::extract).toList(), packs, sounds);
        List<Meaning> meanings = encoders.encode(units.stream()
                .map(unit -> new LanguageText(unit.text(), unit.language()))
                .toList());
        PairScores scores = new PairScores(FLOOR);
        Set<Long> candidates = candidates(concepts, meanings);
        more.forEach(pair -> candidates.add(pack((int) pair[0], (int) pair[1])));
        for (long pair : candidates) {
            int first = (int) (pair >>> 32);
            int second = (int) pair;
            if (units.get(first).isTitle() == units.get(second).isTitle()) {
                PairFeatures features = features(concepts, first, second, meanings);
                double doubt = (units.get(first).trusted() ? 0 : DOUBT)
                        + (units.get(second).trusted() ? 0 : DOUBT);
                double bare = units.get(first).sharesArticle(units.get(second))
                        ? 0
                        : bareness(concepts, first, second, features);
                scores.put(first, second, model.logOdds(features) - doubt - bare);
            }
        }
        return scores;
    }

    /** Returns what two short units cost that share no word: "it is a difficult day" is like too much by its vector. */
    private static double bareness(Concepts concepts, int first, int second, PairFeatures features) {
        int fewest = Math.min(concepts.of(first).size(), concepts.of(second).size());
        return features.weight() > 0 ? 0 : BARE * Math.max(0, TELLING - fewest) / TELLING;
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
}
