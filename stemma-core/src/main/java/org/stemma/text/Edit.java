package org.stemma.text;

/**
 * One repair of a text: the characters in {@code span} become {@code replacement}.
 *
 * @param span what is replaced; empty for an insertion
 * @param replacement what stands there afterwards; empty for a deletion
 */
public record Edit(Span span, String replacement) {
    /** Returns the edit that removes a span. */
    public static Edit delete(Span span) {
        return new Edit(span, "");
    }

    /** Returns the edit that puts {@code text} in front of the unit at {@code offset}. */
    public static Edit insert(int offset, String text) {
        return new Edit(new Span(offset, offset), text);
    }

    /** Returns the edit that puts {@code replacement} in the place of the units from {@code start} to {@code end}. */
    public static Edit replace(int start, int end, String replacement) {
        return new Edit(new Span(start, end), replacement);
    }
}
