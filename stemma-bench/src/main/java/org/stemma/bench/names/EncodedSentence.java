package org.stemma.bench.names;

/** A sentence with the states of its tokens: of each the mean of its pieces' states, in thousandths. */
final class EncodedSentence {
    final NamedSentence sentence;
    final short[][] states;

    EncodedSentence(NamedSentence sentence, short[][] states) {
        this.sentence = sentence;
        this.states = states;
    }
}
