package org.stemma.annotate.tagger;

import java.util.List;
import org.stemma.annotate.chain.Crf;

/**
 * What a tagger learned beside its network, and the record of its training.
 *
 * @param layers after how many of its layers the encoder gives the states
 * @param transitions the score of each tag (inner list) after each tag (outer list), see {@link Tags}
 * @param link weights of {@link LinkFeatures}
 * @param confidence weights of {@link Confidence}, the constant first
 * @param training how it was trained and what it reached
 */
public record TaggerParameters(
        int layers,
        List<List<Double>> transitions,
        List<Double> link,
        List<Double> confidence,
        TrainingRecord training) {
    /** Copies the lists; throws {@link IllegalArgumentException} where a number of values is wrong. */
    public TaggerParameters {
        transitions = transitions.stream().map(List::copyOf).toList();
        link = List.copyOf(link);
        confidence = List.copyOf(confidence);
        boolean square =
                transitions.size() == Tags.COUNT && transitions.stream().allMatch(row -> row.size() == Tags.COUNT);
        if (!square || link.size() != LinkFeatures.COUNT || confidence.size() != Confidence.COUNT) {
            throw new IllegalArgumentException("the tagger's parameters have wrong sizes");
        }
    }

    /**
     * How a tagger was trained.
     *
     * @param languages the languages of the texts, by their codes
     * @param data what it was trained on, with its fingerprint
     * @param encoder the encoder whose states it takes, and after which layer
     * @param articles how many articles it was trained on, and how many were held out for links and confidence
     * @param settings epochs, rates and the like
     * @param seed of all that was random
     * @param figures what it reached on the held-out part of the development data
     */
    public record TrainingRecord(
            List<String> languages,
            String data,
            String encoder,
            String articles,
            String settings,
            long seed,
            List<String> figures) {
        /** Copies the lists. */
        public TrainingRecord {
            languages = List.copyOf(languages);
            figures = List.copyOf(figures);
        }
    }

    /** Returns the chain of tags. */
    public Crf crf() {
        return Crf.of(transitions);
    }
}
