package org.stemma.encode;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;
import org.stemma.text.Token;
import org.stemma.text.Tokenizer;

/**
 * A passage with the states of its words.
 *
 * @param text the passage
 * @param words its words and numbers, without marks
 * @param states the states of these words
 */
public record EncodedPassage(String text, List<Token> words, WordStates states) {
    /** Copies the list; throws {@link IllegalArgumentException} where it and the states differ in size. */
    public EncodedPassage {
        words = List.copyOf(words);
        if (words.size() != states.size()) {
            throw new IllegalArgumentException(words.size() + " words, but " + states.size() + " states");
        }
    }

    /** Cuts a passage into words and encodes it. */
    public static EncodedPassage of(LanguageText text, Tokenizer tokenizer, Encoder encoder) {
        List<Token> words = new ArrayList<>(
                tokenizer.tokenize(text.text(), new Span(0, text.text().length()), text.language()));
        words.removeIf(token -> token.kind() == Token.Kind.MARK);
        List<Span> spans = words.stream().map(Token::span).toList();
        TokenStates states = encoder.states(text.text(), text.language());
        return new EncodedPassage(text.text(), words, WordStates.of(states, spans));
    }

    /** Returns a word as it stands in the text. */
    public String word(int number) {
        return words.get(number).span().of(text);
    }

    /** Returns whether a word is a number in digits. */
    public boolean isNumber(int number) {
        return words.get(number).kind() == Token.Kind.NUMBER;
    }
}
