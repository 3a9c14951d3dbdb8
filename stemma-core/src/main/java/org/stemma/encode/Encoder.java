package org.stemma.encode;

import java.util.List;
import org.stemma.text.Language;

/**
 * Turns sentences into vectors whose cosine tells how alike their meanings are.
 *
 * <p>Implementations are safe for use by several threads and give the same vector for the same text, whatever else is
 * encoded beside it.
 */
public interface Encoder extends AutoCloseable {
    /** Returns the vectors of the texts, in their order. */
    List<Vector> encode(List<String> texts);

    /**
     * Returns the vectors of texts of one language, in their order. An encoder of several languages may need to know
     * which it is, to make the languages' vectors comparable.
     */
    default List<Vector> encode(List<String> texts, Language language) {
        return encode(texts);
    }

    /** Returns the states of the text's word pieces. */
    TokenStates states(String text);

    /** Returns the states of the word pieces of a text of this language, comparable with those of other languages. */
    default TokenStates states(String text, Language language) {
        return states(text);
    }

    /** Returns whether texts of this language mean anything to the encoder. */
    boolean understands(Language language);

    /** Returns the encoder's name, its model's digest and its runtime's version, for the run record. */
    EncoderIdentity identity();

    @Override
    void close();
}
