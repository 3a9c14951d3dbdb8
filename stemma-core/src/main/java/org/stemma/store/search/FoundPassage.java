package org.stemma.store.search;

import org.jspecify.annotations.Nullable;
import org.stemma.encode.Vector;

/**
 * A hit with the whole of its passage.
 *
 * @param hit the article
 * @param passage its passage that answers the query best
 * @param meaning the passage's vector as the index keeps it, by the encoder of the index; null where it has none
 */
public record FoundPassage(
        Hit hit, SearchPassage passage, @Nullable Vector meaning) {}
