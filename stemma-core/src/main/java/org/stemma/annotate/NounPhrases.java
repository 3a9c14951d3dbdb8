package org.stemma.annotate;

import java.util.Set;
import org.stemma.text.Token;

/** Finds the words that name a source beside a cue, without a parser: as far as the next mark, verb or joint. */
final class NounPhrases {
    private static final int LONGEST = 12;
    private static final Set<String> HYPHENS = Set.of("-", "’", "'");

    private NounPhrases() {}

    /** Returns one past the last token of the phrase that begins at {@code from}; {@code from} where there is none. */
    static int endOf(Line line, int from) {
        int at = from;
        while (at < line.size() && at - from < LONGEST && !breaks(line, at, from)) {
            at++;
        }
        return trimEnd(line, from, at);
    }

    private static boolean breaks(Line line, int at, int from) {
        String word = line.word(at);
        LanguagePack pack = line.pack();
        if (at > from && pack.speech().references().match(line.words(), at) > 0) {
            return true;
        }
        if (line.isMark(at)) {
            return !HYPHENS.contains(word);
        }
        boolean noun = pack.document(line.words(), at).isPresent()
                || pack.roles().match(line.words(), at) > 0
                || pack.speech().bodies().match(line.words(), at) > 0;
        boolean verb = at > from && !line.isCapitalised(at) && pack.isFinite(word) && !noun;
        boolean joint = at > from && pack.complementisers().contains(word);
        boolean afterArticle = at > from && pack.articles().contains(line.word(at - 1));
        return !afterArticle && (verb || joint || line.speechVerb(at) > 0);
    }

    private static int trimEnd(Line line, int from, int to) {
        int end = to;
        while (end > from) {
            String last = line.word(end - 1);
            boolean loose = line.pack().prepositions().contains(last)
                    || line.pack().articles().contains(last)
                    || line.pack().coordinators().contains(last)
                    || line.isMark(end - 1);
            if (!loose) {
                break;
            }
            end--;
        }
        return end;
    }

    /** Returns the first token of the phrase that ends in front of {@code to}; {@code to} where there is none. */
    static int startOf(Line line, int to, int floor) {
        int at = to;
        while (at > floor && to - at < LONGEST && !stopsBefore(line, at - 1)) {
            at--;
        }
        while (at < to && (line.isMark(at) || line.pack().coordinators().match(line.words(), at) == 1)) {
            at++;
        }
        return at;
    }

    private static boolean stopsBefore(Line line, int index) {
        String word = line.word(index);
        return (line.isMark(index) && !HYPHENS.contains(word))
                || line.token(index).kind() == Token.Kind.NUMBER
                || line.pack().complementisers().contains(word)
                || line.speechVerb(index) > 0;
    }

    /** Returns whether the tokens name somebody or something that can say a thing. */
    static boolean canSpeak(Line line, int from, int to) {
        LanguagePack pack = line.pack();
        for (int index = from; index < to; index++) {
            boolean named = line.isCapitalised(index)
                    && (index > 0 || !pack.stopWords().contains(line.word(index)))
                    && !pack.prepositions().contains(line.word(index));
            boolean noun = pack.roles().match(line.words(), index) > 0
                    || pack.mouthpieces().match(line.words(), index) > 0
                    || pack.speech().bodies().match(line.words(), index) > 0
                    || pack.speech().collectives().match(line.words(), index) > 0
                    || pack.document(line.words(), index).isPresent();
            boolean pronoun = to - from <= 2 && pack.pronouns().contains(line.word(index));
            if (named || noun || pronoun) {
                return true;
            }
        }
        return false;
    }
}
