package org.stemma.statement;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.annotate.LanguagePack;
import org.stemma.text.Token;

/** Finds the words that weaken a claim. */
final class HedgeWords {
    private HedgeWords() {}

    /**
     * Returns the number of words of each hedge, by the place of its first word. Capitals within a sentence are names
     * and months: "in May".
     *
     * @param words the tokens' words as {@link LanguagePack#bare} gives them
     */
    static Map<Integer, Integer> find(List<Token> tokens, List<String> words, String text, LanguagePack pack) {
        BitSet harmless = new BitSet();
        for (int index = 0; index < words.size(); index++) {
            harmless.set(index, index + pack.notHedges().match(words, index));
        }
        Map<Integer, Integer> hedges = new TreeMap<>();
        for (int index = 0; index < words.size(); index++) {
            int length = pack.hedges().match(words, index);
            if (length > 0 && !harmless.get(index) && !isName(tokens, index, text)) {
                hedges.put(index, length);
            }
        }
        return hedges;
    }

    private static boolean isName(List<Token> tokens, int index, String text) {
        return index > 0
                && tokens.get(index - 1).kind() != Token.Kind.MARK
                && Character.isUpperCase(
                        text.codePointAt(tokens.get(index).span().start()));
    }
}
