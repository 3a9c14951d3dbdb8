package org.stemma.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place in a list: what the last row before it is ordered by.
 *
 * @param values in order; texts and numbers alike
 */
record Cursor(List<String> values) {
    private static final String BETWEEN = "\0";

    static Cursor of(Object... values) {
        return new Cursor(Stream.of(values).map(String::valueOf).toList());
    }

    /** Returns the form in which it leaves the store. */
    String written() {
        byte[] joined = String.join(BETWEEN, values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /** Reads a cursor of so many values; throws {@link IllegalArgumentException} for anything else. */
    static Cursor read(String written, int count) {
        String joined = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
        Cursor cursor = new Cursor(List.of(joined.split(BETWEEN, -1)));
        if (cursor.values.size() != count) {
            throw new IllegalArgumentException("this is no place in the list: " + written);
        }
        return cursor;
    }

    String text(int index) {
        return values.get(index);
    }

    long number(int index) {
        return Long.parseLong(values.get(index));
    }
}
