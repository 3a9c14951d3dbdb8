package org.stemma.bench.pairs;

import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Concepts;
import org.stemma.annotate.Extract;
import org.stemma.annotate.LanguagePacks;
import org.stemma.encode.Encoders;
import org.stemma.encode.Meaning;
import org.stemma.statement.PairFeatures;
import org.stemma.text.Sounds;

/** Sentences taken together as the units of one story, among which rarity is counted. */
final class Batch {
    /** As in the aligner: below this cosine, only a shared concept makes a pair worth comparing. */
    private static final double NEAR = 0.45;

    private final List<AnnotatedArticle> sentences = new ArrayList<>();
    private final List<Meaning> meanings = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final List<Boolean> truths = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /** Adds a sentence and returns its place. */
    int add(AnnotatedArticle sentence, Meaning meaning) {
        sentences.add(sentence);
        meanings.add(meaning);
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
        Concepts concepts = Concepts.of(sentences.stream().map(Extract::all).toList(), packs, sounds);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int first = places.get(i)[0];
            int second = places.get(i)[1];
            double cosine = kind.space() == PairFeatures.Space.NONE
                    ? 0
                    : encoders.similarity(meanings.get(first), meanings.get(second))
                            .orElse(0);
            PairFeatures features = PairFeatures.of(concepts, first, second, kind.space(), cosine);
            if (features.weight() > 0 || cosine >= NEAR) {
                samples.add(new Sample(features, truths.get(i), weights.get(i)));
            }
        }
        return samples;
    }
}
