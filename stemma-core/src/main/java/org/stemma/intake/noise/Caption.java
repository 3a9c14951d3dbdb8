package org.stemma.intake.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.article.Noise;
import org.stemma.intake.pack.Cues;
import org.stemma.text.Span;

/**
 * Parts a line with a credit into the credit and the sentences besides: of {@code The wall of Portmere broke on Monday
 * in the worst storm for years. (Photo by A. Vell)} only the bracket is no report.
 */
final class Caption {
    private static final int SENTENCE = 8;
    private static final Pattern BOUNDARY = Pattern.compile(
            "(?<=[.!?\u2026]|[.!?\u2026][\"\u201d\u2019\u00bb)])\\s(?=[\\p{Lu}\"\u201c\u00ab(\\[])|\\s(?=[(\\[])");

    private final Cues cues;

    Caption(Cues cues) {
        this.cues = cues;
    }

    /** Returns what to cut of a line with a credit: all of it where no full sentence stands besides. */
    List<Span> cuts(Line line) {
        List<Span> parts = parts(line.text());
        boolean sentence = parts.stream().anyMatch(part -> !isCredit(part.of(line.text())) && isSentence(part, line));
        if (!sentence) {
            return List.of(line.span());
        }
        return parts.stream()
                .filter(part -> isCredit(part.of(line.text())))
                .map(part ->
                        new Span(line.span().start() + part.start(), line.span().start() + part.end()))
                .toList();
    }

    private boolean isCredit(String part) {
        return cues.find(part).stream().anyMatch(cue -> cue.kind() == Noise.Kind.CREDIT);
    }

    private static boolean isSentence(Span part, Line line) {
        String text = part.of(line.text());
        return text.split(" ", -1).length >= SENTENCE
                && ".!?\u2026\"\u201d".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static List<Span> parts(String text) {
        List<Span> parts = new ArrayList<>();
        Matcher boundary = BOUNDARY.matcher(text);
        int start = 0;
        while (boundary.find()) {
            if (boundary.start() > start) {
                parts.add(new Span(start, boundary.start()));
            }
            start = boundary.end();
        }
        parts.add(new Span(start, text.length()));
        return parts;
    }
}
