package org.stemma.text;

/** A set of words known to be words of some language. Implementations are immutable. */
@FunctionalInterface
public interface Lexicon {
    /**
     * Returns whether this is a known word.
     *
     * @param word without spaces, in any case
     */
    boolean knows(String word);
}
