package org.stemma.bench.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.stemma.annotate.Concepts;
import org.stemma.annotate.Extract;
import org.stemma.annotate.LanguagePacks;
import org.stemma.encode.EncodedPassage;
import org.stemma.encode.Encoders;
import org.stemma.encode.FineSimilarity;
import org.stemma.encode.Rarity;
import org.stemma.statement.PairFeatures;
import org.stemma.text.Sounds;

/** Sentences taken together as the units of one story, among which rarity is counted. */
final class Batch {
    /** As in the aligner: below this cosine, only a shared concept makes a pair worth comparing. */
    private static final double NEAR = 0.45;

    private final List<KnownSentence> sentences = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final List<Boolean> truths = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /** Adds a sentence and returns its place. */
    int add(KnownSentence sentence) {
        sentences.add(sentence);
        return sentences.size() - 1;
    }

    /** Asks for the pair of sentences at two places. */
    void pair(int first, int second, boolean same, double weight) {
        places.add(new int[] {first, second});
        truths.add(same);
        weights.add(weight);
    }

    /** Returns the pairs that the aligner would compare. */
    List<Sample> samples(LanguagePacks packs, Sounds sounds, Encoders encoders, Kind kind) {
        Concepts concepts = Concepts.of(
                sentences.stream().map(KnownSentence::article).map(Extract::all).toList(), packs, sounds);
        Fine fine = new Fine(kind, sounds);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int first = places.get(i)[0];
            int second = places.get(i)[1];
            double cosine = kind.space() == PairFeatures.Space.NONE
                    ? 0
                    : encoders.similarity(
                                    sentences.get(first).meaning(),
                                    sentences.get(second).meaning())
                            .orElse(0);
            PairFeatures features = PairFeatures.of(concepts, first, second, kind.space(), cosine);
            if (features.weight() > 0 || cosine >= NEAR) {
                samples.add(new Sample(features, fine.of(first, second), truths.get(i), weights.get(i)));
            }
        }
        return samples;
    }

    /** The fine similarities in the space of a kind; none where the sentences have no word states in it. */
    private final class Fine {
        private final FineSimilarity similarity;
        private final Map<Integer, FineSimilarity.Passage> passages = new HashMap<>();

        Fine(Kind kind, Sounds sounds) {
            Map<Integer, EncodedPassage> encoded = new TreeMap<>();
            for (int place = 0; place < sentences.size(); place++) {
                int number = place;
                sentences.get(place).passage(kind.space()).ifPresent(passage -> encoded.put(number, passage));
            }
            similarity = new FineSimilarity(
                    Rarity.of(
                            encoded.values().stream().map(EncodedPassage::words).toList()),
                    sounds);
            encoded.forEach((place, passage) -> passages.put(place, similarity.prepare(passage)));
        }

        OptionalDouble of(int first, int second) {
            FineSimilarity.Passage one = passages.get(first);
            FineSimilarity.Passage other = passages.get(second);
            return one == null || other == null ? OptionalDouble.empty() : OptionalDouble.of(similarity.of(one, other));
        }
    }
}
