package org.stemma.statement;

import java.util.List;
import org.stemma.annotate.Attribution;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * Words of a sentence under the same attributions.
 *
 * @param groups the words in order; two groups are apart where other words stand between
 * @param attributions the attributions whose content holds them
 */
record Piece(List<List<Token>> groups, List<Attribution> attributions) {
    List<Token> tokens() {
        return groups.stream().flatMap(List::stream).toList();
    }

    List<Span> spans() {
        return groups.stream()
                .map(group -> new Span(
                        group.get(0).span().start(),
                        group.get(group.size() - 1).span().end()))
                .toList();
    }

    /** Returns tokens without the marks at their edges. */
    static List<Token> trimmed(List<Token> tokens) {
        int from = 0;
        int to = tokens.size();
        while (from < to && tokens.get(from).kind() == Token.Kind.MARK) {
            from++;
        }
        while (to > from && tokens.get(to - 1).kind() == Token.Kind.MARK) {
            to--;
        }
        return List.copyOf(tokens.subList(from, to));
    }
}
