package org.stemma.annotate.tagger;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * A text to tag.
 *
 * @param text its characters
 * @param language its language
 * @param sentences its sentences, in order, without overlap
 * @param quotations what stands in quotation marks, the marks included, in order, without overlap
 */
public record TaggerInput(String text, Language language, List<TaggerSentence> sentences, List<Span> quotations) {
    /** Copies the lists. */
    public TaggerInput {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }

    /** Returns the words and marks of all sentences, in order. */
    public List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        sentences.forEach(sentence -> tokens.addAll(sentence.tokens()));
        return tokens;
    }
}
