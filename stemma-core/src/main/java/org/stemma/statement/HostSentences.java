package org.stemma.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences in which units stand. Units of two sentences that are surely alike as wholes are likelier alike too: a clause
 * says less than its sentence, and languages cut their sentences into clauses at other places.
 */
final class HostSentences {
    /** The log-odds at which sentences are as likely alike as not. */
    private static double EVEN() { return Tune.get("heven", 0); }

    private static double STEEP() { return Tune.get("hsteep", 1); }

    private final List<Unit> sentences;
    private final int[] hostOf;

    private HostSentences(List<Unit> sentences, int[] hostOf) {
        this.sentences = sentences;
        this.hostOf = hostOf;
    }

    /** Finds the sentences of units; a unit that is the only one of its sentence stands for it. */
    static HostSentences of(List<Unit> units) {
        Map<String, List<Integer>> bySentence = new LinkedHashMap<>();
        for (int index = 0; index < units.size(); index++) {
            bySentence
                    .computeIfAbsent(units.get(index).sentenceId(), key -> new ArrayList<>())
                    .add(index);
        }
        List<Unit> sentences = new ArrayList<>();
        int[] hostOf = new int[units.size()];
        for (List<Integer> held : bySentence.values()) {
            Unit first = units.get(held.get(0));
            held.forEach(index -> hostOf[index] = sentences.size());
            sentences.add(held.size() == 1 ? first : first.whole());
        }
        return new HostSentences(sentences, hostOf);
    }

    /** Returns the sentences, each as one unit. */
    List<Unit> sentences() {
        return sentences;
    }

    /** Returns the place of a unit's sentence among the sentences. */
    int host(int unit) {
        return hostOf[unit];
    }

    /** Returns how likely the sentences of two units say the same, in [0, 1]. */
    double likelihood(PairScores scores, int first, int second) {
        return 1 / (1 + Math.exp(STEEP() * (EVEN() - scores.get(hostOf[first], hostOf[second]))));
    }
}
