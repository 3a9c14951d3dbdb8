package org.stemma.bench.names;

import java.util.List;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * A sentence in which people marked the names.
 *
 * @param document the document it comes from
 * @param start where the sentence starts in its document, in UTF-16 units
 * @param text the sentence
 * @param language its language
 * @param tokens its words and marks, as spans of the sentence
 * @param names the names, none within another, as spans of the sentence
 */
record NamedSentence(
        String document, int start, String text, Language language, List<Token> tokens, List<GoldName> names) {
    /** Copies the lists. */
    NamedSentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
    }

    /** Returns where the tokens stand. */
    List<Span> words() {
        return tokens.stream().map(Token::span).toList();
    }
}
