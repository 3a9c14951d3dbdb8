package org.stemma.intake.noise;

import java.util.ArrayList;
import java.util.List;
import org.stemma.intake.pack.Cues;
import org.stemma.intake.pack.Days;
import org.stemma.text.Span;

/** Parts a repaired text into its lines that are not empty. */
public final class Lines {
    private static final int CUE_REACH = 2_000;

    private Lines() {}

    /** Returns the lines in order. */
    public static List<Line> of(String text, Cues cues, Days days) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            Span span = trim(text, start, end);
            if (!span.isEmpty()) {
                String content = span.of(text);
                // A line as long as a page is running text: what it says inside is no label.
                boolean brief = content.length() <= CUE_REACH;
                lines.add(new Line(
                        span,
                        content,
                        countWords(content),
                        isStopped(content),
                        brief ? cues.find(content) : List.of(),
                        days.read(content)));
            }
            start = end + 1;
        }
        return lines;
    }

    private static Span trim(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** Counts runs of letters and digits; scripts without spaces count one word for two characters. */
    private static int countWords(String text) {
        int words = 0;
        int ideographs = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(unit);
            ideographs += Character.isIdeographic(unit) || (unit >= '\u3040' && unit <= '\u30ff') ? 1 : 0;
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && "'\u2019-".indexOf(unit) >= 0);
        }
        return Math.max(words, ideographs / 2);
    }

    private static boolean isStopped(String text) {
        int at = text.length() - 1;
        while (at > 0 && "\"'\u201d\u2019\u00bb\u201c\u201f)] ".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return ".!?:;\u2026\u3002\uff01\uff1f\u0964\u061f".indexOf(text.charAt(at)) >= 0;
    }
}
