package org.stemma.annotate.tagger;

import java.util.List;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * A sentence as the tagger takes it.
 *
 * @param span where it stands in the text
 * @param block the number of its paragraph
 * @param tokens its words and marks, in order, as spans of the text
 */
public record TaggerSentence(Span span, int block, List<Token> tokens) {
    /** Copies the tokens. */
    public TaggerSentence {
        tokens = List.copyOf(tokens);
    }
}
