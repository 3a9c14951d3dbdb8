package org.stemma.text;

import java.util.Arrays;
import java.util.List;

/**
 * A cleaned text that remembers, for each of its characters, the raw characters it came from.
 *
 * <p>Immutable. Every repair is a list of {@link Edit}s on the present text and returns a new text whose way back to
 * the raw one is whole. Laws, each with a property test:
 *
 * <ul>
 *   <li>An unedited text maps every span to itself.
 *   <li>Raw positions never run backwards: a later character never maps before an earlier one.
 *   <li>{@link #replay} of {@link #toRaw} of a span equals the span's text, when the span neither starts nor ends
 *       inside a replacement.
 * </ul>
 *
 * <p>A replaced character maps to all the raw characters that the edit replaced; an inserted one maps to the empty
 * place in front of which it was inserted.
 */
public final class AlignedText {
    private final String raw;
    private final String text;
    /** Raw start of each character of the text, then the raw length: {@code text.length() + 1} entries. */
    private final int[] rawStart;
    /** Raw end of each character of the text. */
    private final int[] rawEnd;

    private AlignedText(String raw, String text, int[] rawStart, int[] rawEnd) {
        this.raw = raw;
        this.text = text;
        this.rawStart = rawStart;
        this.rawEnd = rawEnd;
    }

    /** Returns the text as it came, each character mapped to itself. */
    public static AlignedText of(String raw) {
        int[] starts = new int[raw.length() + 1];
        int[] ends = new int[raw.length()];
        for (int i = 0; i < raw.length(); i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
        starts[raw.length()] = raw.length();
        return new AlignedText(raw, raw, starts, ends);
    }

    /** Returns the decoded input, as it came. */
    public String raw() {
        return raw;
    }

    /** Returns the text as cleaned so far. */
    public String text() {
        return text;
    }

    /** Returns the number of UTF-16 units of the cleaned text. */
    public int length() {
        return text.length();
    }

    /**
     * Returns the text after these edits.
     *
     * @param edits on spans of {@link #text()}, sorted, not overlapping
     * @throws IllegalArgumentException where edits overlap, are out of order or leave the text
     */
    public AlignedText edit(List<Edit> edits) {
        if (edits.isEmpty()) {
            return this;
        }
        int newLength = text.length();
        int previous = 0;
        for (Edit edit : edits) {
            if (edit.span().start() < previous || edit.span().end() > text.length()) {
                throw new IllegalArgumentException("edit out of order or outside the text: " + edit.span());
            }
            previous = edit.span().end();
            newLength += edit.replacement().length() - edit.span().length();
        }
        StringBuilder cleaned = new StringBuilder(newLength);
        int[] starts = new int[newLength + 1];
        int[] ends = new int[newLength];
        int from = 0;
        for (Edit edit : edits) {
            copy(from, edit.span().start(), cleaned, starts, ends);
            Span source = toRaw(edit.span());
            int at = cleaned.length();
            Arrays.fill(starts, at, at + edit.replacement().length(), source.start());
            Arrays.fill(ends, at, at + edit.replacement().length(), source.end());
            cleaned.append(edit.replacement());
            from = edit.span().end();
        }
        copy(from, text.length(), cleaned, starts, ends);
        starts[newLength] = raw.length();
        return new AlignedText(raw, cleaned.toString(), starts, ends);
    }

    private void copy(int from, int to, StringBuilder cleaned, int[] starts, int[] ends) {
        System.arraycopy(rawStart, from, starts, cleaned.length(), to - from);
        System.arraycopy(rawEnd, from, ends, cleaned.length(), to - from);
        cleaned.append(text, from, to);
    }

    /**
     * Returns the smallest raw span that holds everything the cleaned span came from. An empty span maps to the empty
     * place in front of its character.
     *
     * @throws IndexOutOfBoundsException where the span leaves the cleaned text
     */
    public Span toRaw(Span cleaned) {
        if (cleaned.end() > text.length()) {
            throw new IndexOutOfBoundsException(cleaned + " leaves a text of " + text.length() + " units");
        }
        if (cleaned.isEmpty()) {
            int place = rawStart[cleaned.start()];
            return new Span(place, place);
        }
        return new Span(rawStart[cleaned.start()], rawEnd[cleaned.end() - 1]);
    }

    /**
     * Returns the cleaned span of all characters that came from raw units inside {@code rawSpan}; an empty span where
     * all of them were removed. Characters inserted exactly at an edge of {@code rawSpan} stay outside: they belong to
     * neither side.
     */
    public Span fromRaw(Span rawSpan) {
        int start = firstAtOrAfter(rawSpan.start());
        while (start < text.length() && rawEnd[start] == rawSpan.start()) {
            start++;
        }
        int end = start;
        while (end < text.length() && rawEnd[end] <= rawSpan.end()) {
            end++;
        }
        while (end > start && rawStart[end - 1] == rawSpan.end()) {
            end--;
        }
        return new Span(start, end);
    }

    /** Returns the characters that the repairs make of the raw units in {@code rawSpan}. */
    public String replay(Span rawSpan) {
        return fromRaw(rawSpan).of(text);
    }

    private int firstAtOrAfter(int rawOffset) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rawStart[middle] < rawOffset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
