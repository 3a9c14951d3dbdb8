package org.stemma.encode;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/** The states of a passage's words: of each word, the mean of its pieces' states, scaled to length 1. Immutable. */
public final class WordStates {
    private final List<Vector> vectors;

    private WordStates(List<Vector> vectors) {
        this.vectors = List.copyOf(vectors);
    }

    /**
     * Joins pieces into words. A word of which the model saw nothing, because the text was cut off before it, has a
     * vector of zeros, which is like nothing.
     *
     * @param states the states of the passage's pieces
     * @param words where the words stand, in the same text
     */
    public static WordStates of(TokenStates states, List<Span> words) {
        List<Vector> vectors = new ArrayList<>(words.size());
        for (Span word : words) {
            float[] sum = new float[states.dimensions()];
            for (int piece = 0; piece < states.size(); piece++) {
                if (states.span(piece).overlap(word) > 0) {
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += states.get(piece, i);
                    }
                }
            }
            vectors.add(new Vector(sum));
        }
        return new WordStates(vectors);
    }

    /** Returns the number of words. */
    public int size() {
        return vectors.size();
    }

    /** Returns the similarity of one of these words with one of the other passage's, in [-1, 1]. */
    public double similarity(int word, WordStates other, int otherWord) {
        return vectors.get(word).cosine(other.vectors.get(otherWord));
    }
}
