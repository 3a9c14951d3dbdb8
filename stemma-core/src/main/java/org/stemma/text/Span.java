package org.stemma.text;

import java.util.Comparator;

/**
 * A half-open range of a text, in UTF-16 code units. Spans order by start, then by end.
 *
 * @param start first unit, at least 0
 * @param end one past the last unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    /** Checks the range; throws {@link IllegalArgumentException} where it runs backwards or starts below 0. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** Returns the number of units, 0 for an empty span. */
    public int length() {
        return end - start;
    }

    /** Returns whether the span has no units. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Returns whether every unit of {@code other} lies in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Returns whether the unit at {@code offset} lies in this span. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Returns whether both spans share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Returns the number of units that both spans share, 0 for none. */
    public int overlap(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /** Returns the smallest span that contains both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Returns this span moved by {@code distance} units. */
    public Span shift(int distance) {
        return new Span(start + distance, end + distance);
    }

    /** Returns the characters of {@code text} in this span; throws {@link IndexOutOfBoundsException} beyond it. */
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
