package org.stemma.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much else two articles tell in common. A single passage that is like one of another article is often like it by chance;
 * among others it seldom is. This depends on the two articles alone, so that no third one changes it.
 */
final class Company {
    private final Map<String, Integer> articles = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();
    private final PairTable shared = new PairTable();

    /** Sums up the sentences of a story by the log-odds of their pairs. */
    Company(List<Unit> sentences, PairScores scores) {
        for (Unit sentence : sentences) {
            articles.putIfAbsent(sentence.article().id(), articles.size());
            lengths.merge(sentence.article().id(), 1, Integer::sum);
        }
        scores.forEach((first, second, logOdds) -> {
            int one = place(sentences.get(first));
            int other = place(sentences.get(second));
            if (one != other) {
                shared.put(one, other, shared.get(one, other, 0) + weight(logOdds));
            }
        });
    }

    private int place(Unit unit) {
        return articles.getOrDefault(unit.article().id(), 0);
    }

    /** The square of the probability: many unlikely pairs must not add up to a likely one. */
    private static double weight(double logOdds) {
        double probability = 1 / (1 + Math.exp(-logOdds));
        return probability * probability;
    }

    /**
     * Returns how far the articles of two units are from having one surely alike sentence, in [0, 1].
     *
     * @param own the log-odds of the sentences of these units, which do not count
     */
    double lack(Unit first, Unit second, double own) {
        double others = shared.get(place(first), place(second), 0) - weight(own);
        return Math.max(0, Math.min(1, 1 - others));
    }

    /** Returns how much of the shorter one's sentences the articles of two units have in common, in [0, 1]. */
    double share(Unit first, Unit second) {
        int shorter = Math.min(length(first), length(second));
        return Math.min(1, shared.get(place(first), place(second), 0) / shorter);
    }

    private int length(Unit unit) {
        return lengths.getOrDefault(unit.article().id(), 1);
    }
}
