package org.stemma.time;

import java.util.ArrayList;
import java.util.List;

/** Tells from the words around a time whether they speak of the past or of what is to come. */
final class TenseReader {
    /** How many pieces to both sides are looked at: about a clause. */
    private static final int REACH = 14;

    private static final int SHORTEST_VERB = 3;

    /** Words across a comma count as so much farther: there another clause begins, often who said it. */
    private static final int ACROSS_COMMA = 7;

    /** A sentence's end, and what parts clauses that have little to do with each other. */
    private static final String CLAUSE_ENDS = ";:";

    private final Meanings meanings;
    private final List<Tense> tenses = new ArrayList<>();
    private final TimeVocabulary vocabulary;

    TenseReader(TimeVocabulary vocabulary, Meanings meanings) {
        this.vocabulary = vocabulary;
        this.meanings = meanings;
        for (int index = 0; index < meanings.atoms().size(); index++) {
            tenses.add(of(index));
        }
        for (int index = 0; index < tenses.size(); index++) {
            boolean planned = tenses.get(index) == Tense.PAST && !meanings.has(index, Slot.PAST) && futureBefore(index);
            if (planned) {
                tenses.set(index, Tense.FUTURE);
            }
        }
    }

    private Tense of(int index) {
        Atoms atoms = meanings.atoms();
        if (!atoms.isWord(index)) {
            return Tense.UNKNOWN;
        }
        if (meanings.has(index, Slot.FUTURE)) {
            return Tense.FUTURE;
        }
        if (meanings.has(index, Slot.PAST)) {
            return Tense.PAST;
        }
        String word = atoms.plain(index);
        boolean name = atoms.isCapitalised(index) && index > 0;
        if (name || !meanings.at(index).isEmpty()) {
            return Tense.UNKNOWN;
        }
        // The longest ending tells: Spanish "-ará" is to come though "-á" alone says nothing.
        int past = longest(word, vocabulary.pastEndings());
        int future = longest(word, vocabulary.futureEndings());
        return past == future ? Tense.UNKNOWN : past > future ? Tense.PAST : Tense.FUTURE;
    }

    /** Returns whether a form of the past belongs to a word of what is to come: "will be opened". */
    private boolean futureBefore(int index) {
        for (int before = index - 1; before >= Math.max(0, index - 3); before--) {
            if (meanings.has(before, Slot.FUTURE)) {
                return true;
            }
        }
        return false;
    }

    private static int longest(String word, List<String> endings) {
        int longest = 0;
        for (String ending : endings) {
            if (word.length() >= ending.length() + SHORTEST_VERB - 1 && word.endsWith(ending)) {
                longest = Math.max(longest, ending.length());
            }
        }
        return longest;
    }

    /** Returns the tense of the word nearest to a time that has one; a word across a comma counts as farther. */
    Tense around(int from, int to) {
        if (meanings.endsBefore(from, Slot.LIMIT)) {
            return Tense.FUTURE;
        }
        if (meanings.endsBefore(from, Slot.SINCE)) {
            return Tense.PAST;
        }
        int before = distance(from - 1, -1);
        int after = distance(to, 1);
        if (before > REACH && after > REACH) {
            return vocabulary.bareTense();
        }
        return before <= after ? tenses.get(place(from - 1, -1)) : tenses.get(place(to, 1));
    }

    private int place(int start, int step) {
        int at = start;
        while (at >= 0 && at < tenses.size() && Math.abs(at - start) < REACH) {
            if (tenses.get(at) != Tense.UNKNOWN) {
                return at;
            }
            if (CLAUSE_ENDS.contains(meanings.atoms().plain(at))) {
                return -1;
            }
            at += step;
        }
        return -1;
    }

    private int distance(int start, int step) {
        int place = place(start, step);
        if (place < 0) {
            return REACH + 1;
        }
        int commas = 0;
        for (int at = start; at != place; at += step) {
            commas += meanings.atoms().plain(at).equals(",") ? 1 : 0;
        }
        return Math.min(REACH, Math.abs(place - start) + ACROSS_COMMA * commas);
    }
}
