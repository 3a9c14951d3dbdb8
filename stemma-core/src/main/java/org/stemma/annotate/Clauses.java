package org.stemma.annotate;

import java.util.Locale;

/** Tells finite verbs by a language pack's forms and endings. */
final class Clauses {
    private Clauses() {}

    /** Returns whether a lower-case word is mostly a finite verb; longer words by their ending, others by the list. */
    static boolean isFinite(LanguagePack pack, String word) {
        if (pack.finite().contains(word) || pack.speechVerbs().contains(word)) {
            return true;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return pack.finiteEndings().stream()
                .anyMatch(ending -> lower.length() >= ending.length() + 2 && lower.endsWith(ending));
    }
}
