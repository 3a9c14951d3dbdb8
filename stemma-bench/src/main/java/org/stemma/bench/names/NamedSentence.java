package org.stemma.bench.names;

import java.util.ArrayList;
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

    /**
     * Returns the names with the bounds of whole tokens, which are all that a network can find; marks at their ends, which
     * some corpora count in, are no part of them.
     */
    List<GoldName> bounded() {
        List<GoldName> bounded = new ArrayList<>();
        for (GoldName name : names) {
            List<Token> inside = tokens.stream()
                    .filter(token -> token.span().overlaps(name.span()))
                    .dropWhile(NamedSentence::isMark)
                    .toList();
            int end = inside.size();
            while (end > 0 && isMark(inside.get(end - 1))) {
                end--;
            }
            if (end > 0) {
                Span span = inside.get(0).span().cover(inside.get(end - 1).span());
                bounded.add(new GoldName(span, name.type()));
            }
        }
        return bounded;
    }

    private static boolean isMark(Token token) {
        return token.kind() == Token.Kind.MARK;
    }

    /** Returns where the tokens stand. */
    List<Span> words() {
        return tokens.stream().map(Token::span).toList();
    }
}
