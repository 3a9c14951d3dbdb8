package org.stemma.store.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * What of an article can be found.
 *
 * @param title the headline; null where the article has none
 * @param language of most of the text; unknown where nothing tells
 * @param passages in order; the title is one of them where it is to be found as one
 */
public record SearchText(@Nullable String title, Language language, List<SearchPassage> passages) {
    /** Copies the list. */
    public SearchText {
        passages = List.copyOf(passages);
    }
}
