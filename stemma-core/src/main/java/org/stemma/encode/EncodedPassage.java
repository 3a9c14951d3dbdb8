package org.stemma.encode;

import org.stemma.text.Tokenizer;

/**
 * A passage with the states of its words.
 *
 * @param words the passage cut into words
 * @param states the states of these words
 */
public record EncodedPassage(PassageWords words, WordStates states) {
    /** Throws {@link IllegalArgumentException} where words and states differ in number. */
    public EncodedPassage {
        if (words.size() != states.size()) {
            throw new IllegalArgumentException(words.size() + " words, but " + states.size() + " states");
        }
    }

    /** Cuts a passage into words and encodes it. */
    public static EncodedPassage of(LanguageText text, Tokenizer tokenizer, Encoder encoder) {
        return of(PassageWords.of(text, tokenizer), encoder);
    }

    /** Encodes a passage already cut into words. */
    public static EncodedPassage of(PassageWords words, Encoder encoder) {
        TokenStates states = encoder.states(words.text(), words.language());
        return new EncodedPassage(words, WordStates.of(states, words.spans()));
    }

    /** Returns a word as it stands in the text. */
    public String word(int number) {
        return words.word(number);
    }

    /** Returns whether a word is a number in digits. */
    public boolean isNumber(int number) {
        return words.isNumber(number);
    }
}
