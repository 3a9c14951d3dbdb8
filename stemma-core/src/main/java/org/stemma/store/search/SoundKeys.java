package org.stemma.store.search;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Sounds;

/**
 * The sounds of names: of words with a capital, and of all words in scripts without capitals. Shorter ones than three
 * consonants sound like too many others.
 */
final class SoundKeys {
    private static final int SHORTEST = 3;

    private final Sounds sounds = new Sounds();
    private final Analyzers analyzers;

    SoundKeys(Analyzers analyzers) {
        this.analyzers = analyzers;
    }

    Sounds sounds() {
        return sounds;
    }

    /** Returns the sounds of a text's names, each where its word stands. */
    List<Term> of(String text) {
        List<Term> keys = new ArrayList<>();
        for (Term word : Term.of(analyzers.plain(), text)) {
            int first = text.codePointAt(word.span().start());
            if (!Character.isLowerCase(first) && Character.isLetter(first)) {
                add(keys, word, text);
            }
        }
        return keys;
    }

    /** Returns the sounds of a query's names: of its words with a capital, or of all where none has one. */
    List<Term> ofQuery(String text) {
        List<Term> capitals = of(text);
        if (!capitals.isEmpty()) {
            return capitals;
        }
        List<Term> keys = new ArrayList<>();
        for (Term word : Term.of(analyzers.plain(), text)) {
            add(keys, word, text);
        }
        return keys;
    }

    private void add(List<Term> keys, Term word, String text) {
        String key = sounds.reduce(word.span().of(text));
        if (key.length() >= SHORTEST) {
            keys.add(new Term(key, word.position(), word.span()));
        }
    }
}
