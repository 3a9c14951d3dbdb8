package org.stemma.text;

/** The words of some languages, as far as they are known. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface Lexicon {
    /**
     * Returns whether {@code word} is a word of the language.
     *
     * @param word in lower case
     * @param language of the text it stands in; a lexicon without that language knows no word of it
     */
    boolean knows(String word, Language language);

    /** Returns the lexicon that knows no word. */
    static Lexicon none() {
        return (word, language) -> false;
    }
}
