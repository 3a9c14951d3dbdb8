package org.stemma.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What whole sentences that are surely alike add; like the next two chosen on the examples and on a part of NTREX. */
    private static final double HOSTED = 2.5;

    /** What whole sentences that are surely unlike cost. */
    private static final double UNHOSTED = 1;

    /** What units of two articles cost that have nothing else in common. */
    private static final double STRANGERS = 1.5;

    /**
     * What headlines of articles cost that have no sentence in common: in one story they name the same people, whatever they
     * tell of them.
     */
    private static final double HEADLINES = 4;

    /** The log-odds of two sentences from which on all their units are compared. */
    private static final double ALIKE = 0;

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

    /**
     * Returns the log-odds of the pairs of units that share a concept, lie near each other by their vectors, or stand in
     * sentences that are alike as wholes. Sentences are compared first: they say more than clauses, and what they say of
     * their clauses is added.
     */
    public PairScores compare(List<Unit> units) {
        return scores(units, encoders::encode);
    }

    /**
     * Returns the same log-odds of the pairs of which a unit is asked about, for less work; those of other pairs mean nothing.
     *
     * @param asked tells of a unit whether it is asked about; all those of an article are, or none
     */
    public PairScores compare(List<Unit> units, Predicate<Unit> asked) {
        Set<LanguageText> question = Stream.concat(new HostSentences(units).sentences().stream(), units.stream())
                .filter(asked)
                .map(UnitComparer::told)
                .collect(Collectors.toSet());
        return scores(units, texts -> encoders.encodeFacing(texts, question::contains));
    }

    private PairScores scores(List<Unit> units, Function<List<LanguageText>, List<Meaning>> encoding) {
        HostSentences hosts = new HostSentences(units);
        List<Unit> sentences = hosts.sentences();
        Map<LanguageText, Meaning> meanings = meanings(sentences, units, encoding);
        SharedOrder order = new SharedOrder(sentences);
        PairScores alike = order.raise(alone(sentences, meanings, new PairTable()));
        PairScores wholes = order.raise(alike, new Company(sentences, alike));
        Company company = new Company(sentences, wholes);
        PairScores scores = alone(units, meanings, withinAlike(hosts, wholes));
        return scores.mapped((first, second, logOdds) -> {
            Unit one = units.get(first);
            Unit other = units.get(second);
            if (one.sharesArticle(other)) {
                return logOdds;
            }
            if (one.isTitle()) {
                return logOdds - HEADLINES * (1 - company.share(one, other));
            }
            double host = hosts.logOdds(wholes, first, second);
            double hosted = 1 / (1 + Math.exp(-host));
            return logOdds + HOSTED * hosted - UNHOSTED * (1 - hosted) - STRANGERS * company.lack(one, other, host);
        });
    }

    /** Encodes each text once: many a sentence is one unit, and copies of a report tell the same. */
    private static Map<LanguageText, Meaning> meanings(
            List<Unit> sentences, List<Unit> units, Function<List<LanguageText>, List<Meaning>> encoding) {
        List<LanguageText> texts = Stream.concat(sentences.stream(), units.stream())
                .map(UnitComparer::told)
                .distinct()
                .toList();
        List<Meaning> encoded = encoding.apply(texts);
        Map<LanguageText, Meaning> meanings = new HashMap<>();
        for (int place = 0; place < texts.size(); place++) {
            meanings.put(texts.get(place), encoded.get(place));
        }
        return meanings;
    }

    private static LanguageText told(Unit unit) {
        return new LanguageText(unit.text(), unit.language());
    }

    /** Returns the pairs of units whose sentences are alike, each with 0. */
    private static PairTable withinAlike(HostSentences hosts, PairScores wholes) {
        PairTable pairs = new PairTable();
        wholes.forEachFrom(ALIKE, (one, other, logOdds) -> {
            for (int first : hosts.held(one)) {
                for (int second : hosts.held(other)) {
                    pairs.put(first, second, 0);
                }
            }
        });
        return pairs;
    }

    /**
     * Returns the log-odds of pairs of units by what they say alone, of those given and of those worth comparing.
     *
     * @param candidates the pairs given; those worth comparing are added
     */
    private PairScores alone(List<Unit> units, Map<LanguageText, Meaning> known, PairTable candidates) {
        Concepts concepts = Concepts.of(units.stream().map(Unit::extract).toList(), packs, sounds);
        List<Meaning> meanings = units.stream()
                .map(unit -> known.getOrDefault(told(unit), new Meaning(Map.of())))
                .toList();
        Chance chance = new Chance(units, meanings);
        addCandidates(concepts, meanings, candidates);
        PairScores scores = new PairScores(FLOOR);
        candidates.forEach((first, second, ignored) -> {
            Unit one = units.get(first);
            Unit other = units.get(second);
            if (one.isTitle() == other.isTitle()) {
                PairFeatures features = features(concepts, first, second, meanings, chance);
                double doubt = (one.trusted() ? 0 : DOUBT) + (other.trusted() ? 0 : DOUBT);
                double bare = one.sharesArticle(other) ? 0 : bareness(concepts, first, second, features);
                scores.put(first, second, model.logOdds(features) - doubt - bare);
            }
        });
        return scores;
    }

    /** Returns what two short units cost that share no word: "it is a difficult day" is like too much by its vector. */
    private static double bareness(Concepts concepts, int first, int second, PairFeatures features) {
        int fewest = Math.min(concepts.of(first).size(), concepts.of(second).size());
        return features.weight() > 0 ? 0 : BARE * Math.max(0, TELLING - fewest) / TELLING;
    }

    private PairFeatures features(Concepts concepts, int first, int second, List<Meaning> meanings, Chance chance) {
        Meaning a = meanings.get(first);
        Meaning b = meanings.get(second);
        OptionalInt number = encoders.space(a, b);
        if (number.isEmpty()) {
            return PairFeatures.of(concepts, first, second, PairFeatures.Space.NONE, 0);
        }
        PairFeatures.Space space =
                number.getAsInt() == 0 ? PairFeatures.Space.ENGLISH : PairFeatures.Space.MULTILINGUAL;
        double cosine = encoders.similarity(a, b).orElse(0) - chance.excess(first, second, number.getAsInt());
        return PairFeatures.of(concepts, first, second, space, cosine);
    }

    /** Adds the pairs of units worth comparing, each with 0. */
    private void addCandidates(Concepts concepts, List<Meaning> meanings, PairTable pairs) {
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
                    pairs.put(first, second, 0);
                }
            }
        }
    }

    private static void addPairs(List<Integer> list, PairTable pairs) {
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                pairs.put(list.get(i), list.get(j), 0);
            }
        }
    }
}
