package org.stemma.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences in which units stand. Units of two sentences that are alike as wholes are likelier alike too: a clause says
 * less than its sentence, and languages cut their sentences into clauses at other places.
 */
final class HostSentences {
    private final List<List<Integer>> held;
    private final List<Unit> sentences = new ArrayList<>();
    private final int[] hostOf;

    /** Finds the sentences of units; a unit that is the only one of its sentence stands for it. */
    HostSentences(List<Unit> units) {
        Map<String, List<Integer>> bySentence = new LinkedHashMap<>();
        for (int index = 0; index < units.size(); index++) {
            bySentence
                    .computeIfAbsent(units.get(index).sentenceId(), key -> new ArrayList<>())
                    .add(index);
        }
        held = List.copyOf(bySentence.values());
        hostOf = new int[units.size()];
        for (List<Integer> indexes : held) {
            Unit first = units.get(indexes.get(0));
            indexes.forEach(index -> hostOf[index] = sentences.size());
            sentences.add(indexes.size() == 1 ? first : first.whole());
        }
    }

    /** Returns the sentences in order of their first units, each as one unit. */
    List<Unit> sentences() {
        return sentences;
    }

    /** Returns the places of the units in the sentence at a place. */
    List<Integer> held(int sentence) {
        return held.get(sentence);
    }

    /** Returns the log-odds that the sentences of two units say the same. */
    double logOdds(PairScores ofSentences, int first, int second) {
        return ofSentences.get(hostOf[first], hostOf[second]);
    }
}
