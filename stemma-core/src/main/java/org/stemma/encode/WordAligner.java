package org.stemma.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Finds which words of two passages correspond, also across languages: words that are each other's best match by their
 * contextual states, then, among the words left over, again (Jalili Sabet et al. 2020, "SimAlign", its mutual argmax and
 * second iteration). A word left over joins a link beside it when its best match is there, as in one-to-many translations.
 */
public final class WordAligner {
    private static final int ROUNDS = 2;

    private final double least;

    /** Uses the least similarity at which words may correspond, in [-1, 1]. */
    public WordAligner(double least) {
        this.least = least;
    }

    /** Returns the alignment of two passages whose states are of one encoder. */
    public WordAlignment align(WordStates left, WordStates right) {
        return new Work(left, right).align();
    }

    /** One link while it grows. */
    private record Growing(List<Integer> left, List<Integer> right, double similarity) {}

    /** The state of one alignment; a word's owner is the link it is in, or null. */
    private final class Work {
        private final double[][] similarity;
        private final int rightSize;
        private final List<Growing> links = new ArrayList<>();

        Work(WordStates left, WordStates right) {
            this.similarity = new double[left.size()][right.size()];
            this.rightSize = right.size();
            for (int i = 0; i < left.size(); i++) {
                for (int j = 0; j < right.size(); j++) {
                    similarity[i][j] = left.similarity(i, right, j);
                }
            }
        }

        WordAlignment align() {
            for (int round = 0; round < ROUNDS; round++) {
                findMutual();
            }
            grow();
            List<WordAlignment.Link> result = links.stream()
                    .sorted(Comparator.comparing(link -> link.left().get(0)))
                    .map(link -> new WordAlignment.Link(link.left(), link.right(), link.similarity()))
                    .toList();
            return new WordAlignment(similarity.length, rightSize, result);
        }

        private void findMutual() {
            boolean[] leftFree = free(similarity.length, Growing::left);
            boolean[] rightFree = free(rightSize, Growing::right);
            for (int i = 0; i < similarity.length; i++) {
                int j = leftFree[i] ? bestRight(i, rightFree) : -1;
                if (j >= 0 && similarity[i][j] >= least && bestLeft(j, leftFree) == i) {
                    links.add(new Growing(new ArrayList<>(List.of(i)), new ArrayList<>(List.of(j)), similarity[i][j]));
                }
            }
        }

        private boolean[] free(int size, Function<Growing, List<Integer>> side) {
            boolean[] free = new boolean[size];
            Arrays.fill(free, true);
            links.forEach(link -> side.apply(link).forEach(word -> free[word] = false));
            return free;
        }

        /** The most similar of the allowed right words, the first of equals; -1 where none is allowed. */
        private int bestRight(int left, boolean[] allowed) {
            int best = -1;
            for (int j = 0; j < rightSize; j++) {
                if (allowed[j] && (best < 0 || similarity[left][j] > similarity[left][best])) {
                    best = j;
                }
            }
            return best;
        }

        private int bestLeft(int right, boolean[] allowed) {
            int best = -1;
            for (int i = 0; i < similarity.length; i++) {
                if (allowed[i] && (best < 0 || similarity[i][right] > similarity[best][right])) {
                    best = i;
                }
            }
            return best;
        }

        private void grow() {
            boolean[] leftFree = free(similarity.length, Growing::left);
            boolean[] rightFree = free(rightSize, Growing::right);
            boolean[] anyLeft = new boolean[similarity.length];
            boolean[] anyRight = new boolean[rightSize];
            Arrays.fill(anyLeft, true);
            Arrays.fill(anyRight, true);
            for (int i = 0; i < similarity.length; i++) {
                int j = leftFree[i] ? bestRight(i, anyRight) : -1;
                if (j >= 0 && similarity[i][j] >= least) {
                    join(i, Growing::left, j, Growing::right);
                }
            }
            for (int j = 0; j < rightSize; j++) {
                int i = rightFree[j] ? bestLeft(j, anyLeft) : -1;
                if (i >= 0 && similarity[i][j] >= least) {
                    join(j, Growing::right, i, Growing::left);
                }
            }
        }

        /** Adds a word to the link of its match, where it stands beside the words there and the match is alone. */
        private void join(
                int word, Function<Growing, List<Integer>> own, int match, Function<Growing, List<Integer>> other) {
            for (Growing link : links) {
                List<Integer> words = own.apply(link);
                boolean alone = other.apply(link).equals(List.of(match));
                if (alone && (words.contains(word - 1) || words.contains(word + 1))) {
                    words.add(word);
                    Collections.sort(words);
                    return;
                }
            }
        }
    }
}
