package org.stemma.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Passage;

/**
 * A dated happening of a story.
 *
 * @param date when
 * @param label words of a report that tell it
 * @param status whether it came about, as most reports tell
 * @param statement the id of the statement that most of its passages tell; null where none does
 * @param passages where reports tell it, in their order
 */
public record Happening(
        CalendarDate date,
        String label,
        Status status,
        @Nullable String statement,
        List<Passage> passages) {
    /** Copies the passages. */
    public Happening {
        passages = List.copyOf(passages);
    }
}
