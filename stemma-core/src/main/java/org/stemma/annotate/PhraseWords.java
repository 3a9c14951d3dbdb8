package org.stemma.annotate;

import java.util.List;
import java.util.stream.Collectors;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Tokenizer;

/** Cuts the entries of a language pack at the places where the tokenizer cuts running text. */
final class PhraseWords {
    private static final Tokenizer TOKENIZER = new Tokenizer();

    private PhraseWords() {}

    /** Returns the words of an entry; the mark {@code *} stays at the end of its word. */
    static List<String> split(String entry) {
        List<String> words = List.of(entry.split("\\s+"));
        return words.stream().flatMap(word -> tokens(word).stream()).collect(Collectors.toUnmodifiableList());
    }

    private static List<String> tokens(String word) {
        if (word.endsWith("*")) {
            return List.of(word);
        }
        return TOKENIZER.tokenize(word, new Span(0, word.length()), Language.UNKNOWN).stream()
                .map(token -> token.span().of(word))
                .collect(Collectors.toUnmodifiableList());
    }
}
