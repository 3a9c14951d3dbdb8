package org.stemma.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items what stands on it
 * @param next where the list goes on, to be handed back as it is; null at the end
 * @param <T> what the list is of
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }
}
