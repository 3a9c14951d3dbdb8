package org.stemma.intake.repair;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/**
 * An address written into running text by an export.
 *
 * @param span all of it with its brackets
 * @param anchor for {@code [words](address)} the words; otherwise empty, in front of the address
 */
record Link(Span span, Span anchor) {
    private static final int LONGEST = 2_048;

    /** Returns the links of a text: {@code <https://…>}, {@code (https://…)} and {@code [words](https://…)}. */
    static List<Link> all(String units) {
        List<Link> links = new ArrayList<>();
        int at = units.indexOf("http");
        while (at >= 0) {
            char open = Chars.at(units, at - 1);
            int end = isAddress(units, at) && (open == '<' || open == '(') ? end(units, at, open) : -1;
            if (end > 0) {
                links.add(link(units, at - 1, end, open));
            }
            at = units.indexOf("http", Math.max(at + 4, Math.abs(end)));
        }
        return links;
    }

    private static boolean isAddress(String units, int at) {
        return units.startsWith("http://", at) || units.startsWith("https://", at);
    }

    /** Returns the end; without one, how far was looked in vain, negated, so that nobody looks there again. */
    private static int end(String units, int from, char open) {
        char close = open == '<' ? '>' : ')';
        int depth = 0;
        int limit = Math.min(units.length(), from + LONGEST);
        for (int i = from; i < limit; i++) {
            char unit = units.charAt(i);
            if (unit == close && depth == 0) {
                return i + 1;
            }
            if (Chars.isSpace(unit) || unit == '<') {
                return -1;
            }
            depth += open == '(' && unit == '(' ? 1 : open == '(' && unit == ')' ? -1 : 0;
        }
        return -limit;
    }

    private static Link link(String units, int start, int end, char open) {
        if (open == '(' && Chars.at(units, start - 1) == ']') {
            int limit = Math.max(0, start - 300);
            for (int i = start - 2; i >= limit && units.charAt(i) != '\n' && units.charAt(i) != ']'; i--) {
                if (units.charAt(i) == '[') {
                    return new Link(new Span(i, end), new Span(i + 1, start - 1));
                }
            }
        }
        return new Link(new Span(start, end), new Span(start, start));
    }
}
