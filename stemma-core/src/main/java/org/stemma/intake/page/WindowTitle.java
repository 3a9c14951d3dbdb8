package org.stemma.intake.page;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.stemma.text.Span;

/** The title of a page's window: the headline, and mostly the outlet's name behind it. */
final class WindowTitle {
    private static final Pattern SEPARATOR = Pattern.compile("\\s[|\u2013\u2014\u00b7\u2022\u00bb:-]+\\s|[_\uff5c]");

    private WindowTitle() {}

    /** Returns what stands behind the last separator; empty without one: "The Courier" of "Wall breaks - The Courier". */
    static String last(String title) {
        int end = lastSeparator(title, Matcher::end);
        return end < 0 ? "" : title.substring(end).strip();
    }

    /** Returns what stands in front of the last separator; all without one. */
    static String front(String title) {
        int start = lastSeparator(title, Matcher::start);
        return start < 0 ? title : title.substring(0, start).strip();
    }

    /**
     * Returns where the title stands in the source, without what is behind its last separator; nothing where there is none
     * in front of the text.
     */
    static List<PageBlock.Piece> pieces(Document page, String source, int text) {
        Element title = page.head().selectFirst("title");
        if (title == null || !(title.firstChild() instanceof TextNode run)) {
            return List.of();
        }
        Range range = run.sourceRange();
        if (!range.isTracked() || range.endPos() <= range.startPos() || range.endPos() > text) {
            return List.of();
        }
        int length = lastSeparator(source.substring(range.startPos(), range.endPos()), Matcher::start);
        int end = length <= 0 ? range.endPos() : range.startPos() + length;
        return List.of(new PageBlock.Piece(new Span(range.startPos(), end), "", run.getWholeText(), 0));
    }

    private static int lastSeparator(String title, ToIntFunction<Matcher> edge) {
        Matcher separator = SEPARATOR.matcher(title);
        int last = -1;
        while (separator.find()) {
            last = edge.applyAsInt(separator);
        }
        return last;
    }
}
