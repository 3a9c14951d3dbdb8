package org.stemma.store;

import java.util.List;
import java.util.function.Function;

/** A row beside its number. */
record Numbered<T>(long number, T item) {
    /** Returns the page of rows of which one more than its limit was read, to know whether the list goes on. */
    static <T> Page<T> page(List<Numbered<T>> rows, int limit, Function<Numbered<T>, Cursor> behind) {
        boolean more = rows.size() > limit;
        List<T> items = rows.stream().limit(limit).map(Numbered::item).toList();
        return new Page<>(items, more ? behind.apply(rows.get(limit - 1)).written() : null);
    }
}
