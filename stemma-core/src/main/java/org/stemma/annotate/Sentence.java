package org.stemma.annotate;

import java.util.List;
import org.stemma.article.Block;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * A sentence of an article; it never crosses the edge of a block.
 *
 * @param span where it stands in the cleaned text
 * @param language its own language where that is certain, otherwise its block's or its article's
 * @param block the number of its block, from 0
 * @param kind the kind of its block
 * @param tokens its words and marks, in order, as spans of the cleaned text
 */
public record Sentence(Span span, Language language, int block, Block.Kind kind, List<Token> tokens) {
    /** Copies the tokens. */
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
