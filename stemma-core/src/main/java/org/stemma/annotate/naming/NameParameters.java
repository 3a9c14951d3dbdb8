package org.stemma.annotate.naming;

import java.util.List;

/**
 * What a network for names learned beside its model, and the record of its training.
 *
 * @param encoderDigest SHA-256 of the model of the encoder on whose states it stands, in hexadecimal
 * @param transitions the score of each label (inner list) after each label (outer list), see {@link NameLabel}
 * @param training how it was trained
 */
public record NameParameters(String encoderDigest, List<List<Double>> transitions, TrainingRecord training) {
    /** Copies the lists; throws {@link IllegalArgumentException} where a number of values is wrong. */
    public NameParameters {
        transitions = transitions.stream().map(List::copyOf).toList();
        if (transitions.size() != NameLabel.COUNT
                || transitions.stream().anyMatch(row -> row.size() != NameLabel.COUNT)) {
            throw new IllegalArgumentException("the parameters for names have wrong sizes");
        }
    }

    /**
     * How a network was trained.
     *
     * @param data what it was trained on, with its fingerprint
     * @param sentences how many sentences it learned from
     * @param settings epochs, rates, sizes and the like
     * @param seed of all that was random
     */
    public record TrainingRecord(String data, String sentences, String settings, long seed) {}
}
