package org.stemma.store;

import org.jspecify.annotations.Nullable;

/**
 * What an index has not heard of yet.
 *
 * @param sequence the number of the change; later ones have larger ones
 * @param number the article's own number, which no other article ever gets
 * @param article its id; null where it was removed
 */
public record ArticleChange(
        long sequence, long number, @Nullable String article) {}
