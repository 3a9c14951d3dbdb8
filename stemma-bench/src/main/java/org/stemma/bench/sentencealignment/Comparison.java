package org.stemma.bench.sentencealignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.stemma.encode.EncodedPassage;
import org.stemma.encode.Encoder;
import org.stemma.encode.FineSimilarity;
import org.stemma.encode.LanguageText;
import org.stemma.encode.PassageWords;
import org.stemma.encode.Rarity;
import org.stemma.encode.Vector;
import org.stemma.text.Language;
import org.stemma.text.Sounds;
import org.stemma.text.Tokenizer;

/** Finds candidates among the sentences of English and another language, and notes how long each step takes. */
final class Comparison {
    private static final int NEAREST = 4;

    private final Encoder encoder;
    private final Tokenizer tokenizer = new Tokenizer();
    private final Sounds sounds = new Sounds();
    private final Side left;
    private final Side right;

    private long vectorNanos;
    private long stateNanos;
    private long compareNanos;

    /** The lines of a language with their vectors and states, from the first line that is used on. */
    private record Side(int first, List<Vector> vectors, List<EncodedPassage> passages) {
        Vector vector(int line) {
            return vectors.get(line - first);
        }

        EncodedPassage passage(int line) {
            return passages.get(line - first);
        }
    }

    /** Encodes both languages' lines from the first on. */
    Comparison(Encoder encoder, List<String> english, List<String> other, Language language, int first) {
        this.encoder = encoder;
        this.left = side(english, Language.ENGLISH, first);
        this.right = side(other, language, first);
    }

    private Side side(List<String> lines, Language language, int first) {
        List<String> used = lines.subList(first, lines.size());
        long start = System.nanoTime();
        List<Vector> vectors = encoder.encode(used, language);
        long between = System.nanoTime();
        List<EncodedPassage> passages = used.parallelStream()
                .map(text -> EncodedPassage.of(new LanguageText(text, language), tokenizer, encoder))
                .toList();
        vectorNanos += between - start;
        stateNanos += System.nanoTime() - between;
        return new Side(first, vectors, passages);
    }

    /** Returns the sentences of every pool that are near each other: each one's nearest by the vectors. */
    List<Candidate> candidates(List<Pool> pools) {
        long start = System.nanoTime();
        List<Candidate> candidates = new ArrayList<>();
        for (int number = 0; number < pools.size(); number++) {
            candidates.addAll(candidates(number, pools.get(number)));
        }
        compareNanos += System.nanoTime() - start;
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

    /** Returns the English words of the lines. */
    long words() {
        return left.passages().stream()
                .mapToLong(passage -> passage.words().size())
                .sum();
    }

    /** Returns the seconds that went into sentence vectors of both languages. */
    double vectorSeconds() {
        return vectorNanos / 1e9;
    }

    /** Returns the seconds that went into word states of both languages. */
    double stateSeconds() {
        return stateNanos / 1e9;
    }

    /** Returns the seconds that went into comparing. */
    double compareSeconds() {
        return compareNanos / 1e9;
    }
}
