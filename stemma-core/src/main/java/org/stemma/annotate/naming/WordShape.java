package org.stemma.annotate.naming;

import java.util.List;
import org.stemma.text.Token;

/** What a token's letters tell a network beside the encoder's states. */
public final class WordShape {
    /** The number of features. */
    public static final int SIZE = 10;

    private WordShape() {}

    /**
     * Writes the features of a token, each 0 or 1.
     *
     * @param text the text of the sentence
     * @param tokens all tokens of the sentence
     * @param index the number of the token
     * @param values takes the features
     * @param from the place of the first of them
     */
    public static void write(String text, List<Token> tokens, int index, float[] values, int from) {
        Token token = tokens.get(index);
        String word = token.span().of(text);
        int letters = (int) word.codePoints().filter(Character::isLetter).count();
        int capitals = (int) word.codePoints().filter(Character::isUpperCase).count();
        boolean capital = capitals > 0 && Character.isUpperCase(word.codePointAt(0));
        boolean head = index == 0 || opens(text, tokens.get(index - 1));
        boolean[] features = {
            capital,
            capital && !head,
            capitals > 1 && capitals == letters,
            capitals > 0 && !capital,
            capital && capitals > 1 && capitals < letters,
            head,
            token.kind() == Token.Kind.MARK,
            word.codePoints().anyMatch(Character::isDigit),
            word.indexOf('-') > 0,
            index > 0 && opensQuotation(text, tokens.get(index - 1))
        };
        for (int i = 0; i < SIZE; i++) {
            values[from + i] = features[i] ? 1 : 0;
        }
    }

    private static boolean opens(String text, Token before) {
        boolean ends = before.kind() == Token.Kind.MARK
                && ":.!?—–•".contains(before.span().of(text));
        return ends || opensQuotation(text, before);
    }

    private static boolean opensQuotation(String text, Token before) {
        return "\"«„“”'‘".contains(before.span().of(text));
    }
}
