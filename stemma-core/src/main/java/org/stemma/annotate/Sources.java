package org.stemma.annotate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up nouns for documents and channels in a language pack. */
final class Sources {
    private Sources() {}

    /**
     * Returns the kind of origin that the noun at {@code index} names; the empty text for a document of no known kind;
     * null where no such noun stands there.
     */
    static @Nullable String document(LanguagePack pack, List<String> words, int index) {
        @Nullable String best = null;
        int longest = 0;
        for (Map.Entry<String, Phrases> entry : pack.documents().entrySet()) {
            int length = entry.getValue().match(words, index);
            if (length > longest) {
                longest = length;
                best = entry.getKey();
            }
        }
        return best;
    }
}
