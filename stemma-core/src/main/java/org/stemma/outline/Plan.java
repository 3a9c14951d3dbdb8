package org.stemma.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Passage;

/**
 * Something that was agreed or announced for later.
 *
 * @param label words of a report that tell it
 * @param statement the id of the statement that tells it; null where none does
 * @param due when; null where nobody tells
 * @param passages where reports tell it
 */
public record Plan(
        String label, @Nullable String statement, @Nullable CalendarDate due, List<Passage> passages) {
    /** Copies the passages. */
    public Plan {
        passages = List.copyOf(passages);
    }
}
