package org.stemma.bench.sentencealignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.stemma.encode.EncodedPassage;
import org.stemma.encode.FineSimilarity;
import org.stemma.encode.PassageWords;
import org.stemma.encode.Rarity;
import org.stemma.text.Sounds;

/** Finds candidates among the sentences of English and another language, and notes how long it takes. */
final class Comparison {
    private static final int NEAREST = 4;

    private final Sounds sounds = new Sounds();
    private final EncodedLines left;
    private final EncodedLines right;

    private long nanos;

    /** Compares English lines with those of another language. */
    Comparison(EncodedLines english, EncodedLines other) {
        this.left = english;
        this.right = other;
    }

    /** Returns the sentences of every pool that are near each other: each one's nearest by the vectors. */
    List<Candidate> candidates(List<Pool> pools) {
        long start = System.nanoTime();
        List<Candidate> candidates = new ArrayList<>();
        for (int number = 0; number < pools.size(); number++) {
            candidates.addAll(candidates(number, pools.get(number)));
        }
        nanos += System.nanoTime() - start;
        return candidates;
    }

    private List<Candidate> candidates(int number, Pool pool) {
        int rows = pool.left().size();
        int columns = pool.right().size();
        double[][] cosines = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                cosines[i][j] = left.vector(pool.left().get(i))
                        .cosine(right.vector(pool.right().get(j)));
            }
        }
        double[][] turned = new double[columns][rows];
        IntStream.range(0, columns).forEach(j -> Arrays.setAll(turned[j], i -> cosines[i][j]));
        double[] leftNear = Arrays.stream(cosines).mapToDouble(Comparison::near).toArray();
        double[] rightNear = Arrays.stream(turned).mapToDouble(Comparison::near).toArray();
        List<EncodedPassage> english = pool.left().stream().map(left::passage).toList();
        List<EncodedPassage> other = pool.right().stream().map(right::passage).toList();
        List<PassageWords> words = new ArrayList<>();
        english.forEach(passage -> words.add(passage.words()));
        other.forEach(passage -> words.add(passage.words()));
        FineSimilarity fine = new FineSimilarity(Rarity.of(words), sounds);
        List<FineSimilarity.Passage> ready = english.stream().map(fine::prepare).toList();
        List<FineSimilarity.Passage> otherReady =
                other.stream().map(fine::prepare).toList();
        SortedSet<Integer> places = new TreeSet<>();
        for (int i = 0; i < rows; i++) {
            for (int j : nearest(cosines[i])) {
                places.add(i * columns + j);
            }
        }
        for (int j = 0; j < columns; j++) {
            for (int i : nearest(turned[j])) {
                places.add(i * columns + j);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int place : places) {
            int i = place / columns;
            int j = place % columns;
            candidates.add(new Candidate(
                    number,
                    pool.left().get(i),
                    pool.right().get(j),
                    cosines[i][j] - (leftNear[i] + rightNear[j]) / 2,
                    fine.of(ready.get(i), otherReady.get(j))));
        }
        return candidates;
    }

    private static double near(double[] cosines) {
        return nearest(cosines).stream().mapToDouble(i -> cosines[i]).average().orElse(0);
    }

    private static List<Integer> nearest(double[] cosines) {
        return IntStream.range(0, cosines.length)
                .boxed()
                .sorted((i, j) -> Double.compare(cosines[j], cosines[i]))
                .limit(NEAREST)
                .toList();
    }

    /** Returns the seconds that went into comparing so far. */
    double seconds() {
        return nanos / 1e9;
    }
}
