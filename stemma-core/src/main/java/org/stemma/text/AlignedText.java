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

    /**
     * Returns a part of a raw text, as it came: as if all around it were deleted, without the cost of the whole.
     *
     * @throws IndexOutOfBoundsException where the part leaves the raw text
     */
    public static AlignedText of(String raw, Span part) {
        int[] starts = new int[part.length() + 1];
        int[] ends = new int[part.length()];
        for (int i = 0; i < part.length(); i++) {
            starts[i] = part.start() + i;
            ends[i] = part.start() + i + 1;
        }
        starts[part.length()] = raw.length();
        return new AlignedText(raw, part.of(raw), starts, ends);
    }

    /**
     * Returns the text whose every unit came from the raw units that are told: a text as it was kept.
     *
     * @param raw the decoded input
     * @param text the text as cleaned
     * @param starts where in {@code raw} the source of each unit of {@code text} begins
     * @param ends where in {@code raw} it ends
     * @throws IllegalArgumentException where the numbers differ, or a place leaves the raw text or runs backwards
     */
    public static AlignedText restore(String raw, String text, int[] starts, int[] ends) {
        if (starts.length != text.length() || ends.length != text.length()) {
            throw new IllegalArgumentException("a text of " + text.length() + " units needs as many places");
        }
        for (int i = 0; i < starts.length; i++) {
            int before = i == 0 ? 0 : starts[i - 1];
            if (starts[i] < before || ends[i] < starts[i] || ends[i] > raw.length()) {
                throw new IllegalArgumentException("unit " + i + " cannot come from " + starts[i] + ".." + ends[i]);
            }
        }
        int[] allStarts = Arrays.copyOf(starts, starts.length + 1);
        allStarts[starts.length] = raw.length();
        return new AlignedText(raw, text, allStarts, ends.clone());
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

    /**
     * Returns what a reader made of this text, led back through it to this text's raw characters.
     *
     * @param reading a text whose raw text is {@link #text()}
     * @throws IllegalArgumentException where it is a reading of another text
     */
    public AlignedText reread(AlignedText reading) {
        if (!reading.raw.equals(text)) {
            throw new IllegalArgumentException("not a reading of this text");
        }
        int[] starts = new int[reading.rawStart.length];
        int[] ends = new int[reading.rawEnd.length];
        for (int i = 0; i < ends.length; i++) {
            Span source = toRaw(new Span(reading.rawStart[i], reading.rawEnd[i]));
            starts[i] = source.start();
            ends[i] = source.end();
        }
        starts[ends.length] = raw.length();
        return new AlignedText(raw, reading.text, starts, ends);
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

    /**
     * Puts texts of one raw text together. Raw positions may not run backwards; a gap between two texts maps to the empty
     * place in front of the second.
     */
    public static final class Joiner {
        private final String raw;
        private final StringBuilder joined = new StringBuilder();
        private int[] starts = new int[64];
        private int[] ends = new int[64];

        /** Will join texts of this raw text. */
        public Joiner(String raw) {
            this.raw = raw;
        }

        /** Returns the number of units so far. */
        public int length() {
            return joined.length();
        }

        /** Returns where in the raw text the next text may begin. */
        public int rawEnd() {
            return joined.length() == 0 ? 0 : ends[joined.length() - 1];
        }

        /**
         * Adds a text; an empty one adds nothing.
         *
         * @param gap what parts it from the text before, for example a line end; left out in front of the first
         * @param next a text of the same raw text, from raw units behind those so far
         * @throws IllegalArgumentException where the raw text is another or positions would run backwards
         */
        public Joiner add(String gap, AlignedText next) {
            if (!raw.equals(next.raw)) {
                throw new IllegalArgumentException("a text of another raw text cannot be joined");
            }
            if (next.text.isEmpty()) {
                return this;
            }
            int place = next.rawStart[0];
            if (place < rawEnd()) {
                throw new IllegalArgumentException("the next text comes from raw units before the end of the last");
            }
            int first = joined.length();
            joined.append(first == 0 ? "" : gap);
            int second = joined.length();
            joined.append(next.text);
            grow(joined.length());
            Arrays.fill(starts, first, second, place);
            Arrays.fill(ends, first, second, place);
            System.arraycopy(next.rawStart, 0, starts, second, next.length());
            System.arraycopy(next.rawEnd, 0, ends, second, next.length());
            return this;
        }

        private void grow(int length) {
            if (length > ends.length) {
                int larger = Math.max(length, 2 * ends.length);
                starts = Arrays.copyOf(starts, larger);
                ends = Arrays.copyOf(ends, larger);
            }
        }

        /** Returns all texts as one. */
        public AlignedText build() {
            int length = joined.length();
            int[] allStarts = Arrays.copyOf(starts, length + 1);
            allStarts[length] = raw.length();
            return new AlignedText(raw, joined.toString(), allStarts, Arrays.copyOf(ends, length));
        }
    }
}
