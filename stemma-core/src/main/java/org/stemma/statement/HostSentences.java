package org.stemma.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.encode.Encoders;
import org.stemma.encode.LanguageText;
import org.stemma.encode.Meaning;

/**
 * The sentences in which units stand. Units of two sentences that are surely alike as wholes are likelier alike too: a clause
 * says less than its sentence, and languages cut their sentences into clauses at other places.
 */
final class HostSentences {
    /** The cosine at which sentences are as likely alike as not; chosen on the examples and on a part of NTREX. */
    private static final double EVEN = 0.75;

    private static final double STEEPNESS = 15;

    private final Encoders encoders;
    private final List<Meaning> meanings;

    private HostSentences(Encoders encoders, List<Meaning> meanings) {
        this.encoders = encoders;
        this.meanings = meanings;
    }

    /**
     * Returns the sentences of units.
     *
     * @param own the units' own meanings, which serve where a unit is the only one of its sentence
     */
    static HostSentences of(List<Unit> units, List<Meaning> own, Encoders encoders) {
        Map<String, List<Integer>> bySentence = new LinkedHashMap<>();
        for (int index = 0; index < units.size(); index++) {
            Unit unit = units.get(index);
            bySentence
                    .computeIfAbsent(unit.article().id() + " " + unit.sentence(), key -> new ArrayList<>())
                    .add(index);
        }
        List<List<Integer>> cut =
                bySentence.values().stream().filter(list -> list.size() > 1).toList();
        List<Meaning> whole = encoders.encode(
                cut.stream().map(list -> sentence(units.get(list.get(0)))).toList());
        List<Meaning> meanings = new ArrayList<>(own);
        for (int number = 0; number < cut.size(); number++) {
            Meaning meaning = whole.get(number);
            cut.get(number).forEach(index -> meanings.set(index, meaning));
        }
        return new HostSentences(encoders, meanings);
    }

    private static LanguageText sentence(Unit unit) {
        String text = unit.article().article().text().text();
        return new LanguageText(
                unit.article().sentences().get(unit.sentence()).span().of(text), unit.language());
    }

    /** Returns how likely the sentences of two units say the same, in [0, 1]. */
    double likelihood(int first, int second) {
        double cosine =
                encoders.similarity(meanings.get(first), meanings.get(second)).orElse(0);
        return 1 / (1 + Math.exp(STEEPNESS * (EVEN - cosine)));
    }
}
