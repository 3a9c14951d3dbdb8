package org.stemma.encode;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;
import org.stemma.text.Tokenizer;

/**
 * A passage cut into words.
 *
 * @param text the passage
 * @param language its language
 * @param tokens its words and numbers, without marks
 */
public record PassageWords(String text, Language language, List<Token> tokens) {
    /** Copies the list. */
    public PassageWords {
        tokens = List.copyOf(tokens);
    }

    /** Cuts a passage into words. */
    public static PassageWords of(LanguageText text, Tokenizer tokenizer) {
        List<Token> tokens = new ArrayList<>(
                tokenizer.tokenize(text.text(), new Span(0, text.text().length()), text.language()));
        tokens.removeIf(token -> token.kind() == Token.Kind.MARK);
        return new PassageWords(text.text(), text.language(), tokens);
    }

    /** Returns the number of words. */
    public int size() {
        return tokens.size();
    }

    /** Returns a word as it stands in the text. */
    public String word(int number) {
        return tokens.get(number).span().of(text);
    }

    /** Returns whether a word is a number in digits. */
    public boolean isNumber(int number) {
        return tokens.get(number).kind() == Token.Kind.NUMBER;
    }

    /** Returns where the words stand in the text. */
    public List<Span> spans() {
        return tokens.stream().map(Token::span).toList();
    }
}
