package org.stemma.bench.names;

import org.stemma.text.Span;

/** Turns places counted in code points, as other programs count, into UTF-16 units. */
final class CodePoints {
    private final String text;
    private final boolean plain;

    CodePoints(String text) {
        this.text = text;
        this.plain = text.codePoints().allMatch(Character::isBmpCodePoint);
    }

    /** Returns the span between two places counted in code points. */
    Span span(int start, int end) {
        return plain
                ? new Span(start, end)
                : new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
