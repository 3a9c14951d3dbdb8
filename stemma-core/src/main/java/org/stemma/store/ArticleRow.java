package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of articles.
 *
 * @param id unique in the archive, safe in file names and in HTML
 * @param added when it was added, to the millisecond
 * @param head what lists show of it
 * @param story the id of its story; null where it has none
 */
public record ArticleRow(
        String id,
        Instant added,
        ArticleHead head,
        @Nullable String story) {}
