package org.stemma.encode;

import java.util.Locale;
import java.util.Set;
import org.stemma.text.Language;
import org.stemma.text.Lexicon;

/**
 * The whole words of a model's vocabulary: the most frequent words of what it was trained on, names among them. Single
 * letters are not words here, since a vocabulary holds all of them.
 */
public final class VocabularyLexicon implements Lexicon {
    private final Set<String> words;

    private VocabularyLexicon(Set<String> words) {
        this.words = words;
    }

    /** Reads the about 22,000 whole words of the English encoder's vocabulary. */
    public static VocabularyLexicon english() {
        return new VocabularyLexicon(
                Set.copyOf(Resources.wordPiece(Resources.MINILM_TOKENIZER).words()));
    }

    @Override
    public boolean knows(String word, Language language) {
        return language.equals(Language.ENGLISH) && words.contains(word.toLowerCase(Locale.ROOT));
    }
}
