package org.stemma.encode;

import java.util.List;
import org.stemma.text.Span;

/**
 * A text cut into the pieces of a model's vocabulary.
 *
 * @param ids the number of each piece, the model's first and last mark included
 * @param spans where in the text each piece stood, in UTF-16 units; empty for the two marks
 */
public record WordPieces(List<Integer> ids, List<Span> spans) {
    /** Copies the lists; throws {@link IllegalArgumentException} where they differ in length. */
    public WordPieces {
        ids = List.copyOf(ids);
        spans = List.copyOf(spans);
        if (ids.size() != spans.size()) {
            throw new IllegalArgumentException(ids.size() + " pieces, but " + spans.size() + " spans");
        }
    }

    /** Returns the number of pieces. */
    public int size() {
        return ids.size();
    }
}
