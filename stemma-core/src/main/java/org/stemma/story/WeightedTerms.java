package org.stemma.story;

/** Terms of a part of an article, sorted, with weights whose squares add up to 1; or none. */
final class WeightedTerms {
    private final int[] keys;
    private final float[] weights;

    /** Takes over both. */
    WeightedTerms(int[] keys, float[] weights) {
        this.keys = keys;
        this.weights = weights;
    }

    /** Returns the cosine, from 0 to 1. */
    double cosine(WeightedTerms other) {
        double sum = 0;
        int own = 0;
        int theirs = 0;
        while (own < keys.length && theirs < other.keys.length) {
            int order = Integer.compare(keys[own], other.keys[theirs]);
            if (order == 0) {
                sum += (double) weights[own] * other.weights[theirs];
            }
            own += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    int size() {
        return keys.length;
    }

    int key(int index) {
        return keys[index];
    }

    float weight(int index) {
        return weights[index];
    }
}
