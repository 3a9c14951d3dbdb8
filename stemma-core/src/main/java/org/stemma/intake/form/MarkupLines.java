package org.stemma.intake.form;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.LeafNode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Span;

/**
 * All text of a piece of markup, a line for each paragraph, with the way back to the source. Unlike the reading of a whole
 * page it decides nothing: whoever sends a fragment has taken the article out already.
 */
final class MarkupLines {
    /** Elements inside a line: those of HTML, then those of NITF. */
    private static final Set<String> INLINE =
            Set.of(("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark"
                            + " nobr q ruby s samp small span strike strong sub sup time tt u var wbr"
                            + " alt-code chron city classifier copyrite country event frac function lang location money num"
                            + " object.title org person postaddr pronounce region state virtloc")
                    .split(" "));

    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "head",
            "figure",
            "form",
            "button",
            "audio",
            "video",
            "media");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\f\\r]+");

    private MarkupLines() {}

    /** Returns the text of an HTML fragment. */
    static AlignedText html(String source) {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(source, "");
        return of(page, source);
    }

    /** Returns the text of an element that was parsed, with its positions, from this source. */
    static AlignedText of(Element element, String source) {
        Writer writer = new Writer(source);
        NodeTraversor.traverse(writer, element);
        return writer.text.build();
    }

    private static final class Writer implements NodeVisitor {
        private final String source;
        private final AlignedText.Joiner text;
        private int silent;
        /** What parts the last characters from the next: nothing, a space or a line end. */
        private String gap = "";

        Writer(String source) {
            this.source = source;
            this.text = new AlignedText.Joiner(source);
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                silent += SILENT.contains(element.normalName()) ? 1 : 0;
                breakAt(element);
            } else if (node instanceof TextNode leaf && silent == 0) {
                add(leaf);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                silent -= SILENT.contains(element.normalName()) ? 1 : 0;
                breakAt(element);
            }
        }

        private void breakAt(Element element) {
            if (!INLINE.contains(element.normalName())) {
                gap = "\n";
            }
        }

        private void add(LeafNode leaf) {
            Span span =
                    new Span(leaf.sourceRange().startPos(), leaf.sourceRange().endPos());
            if (span.start() < text.rawEnd() || span.end() > source.length()) {
                return;
            }
            AlignedText piece = spaced(Markup.data(AlignedText.of(source, span)));
            String units = piece.text();
            int start = units.startsWith(" ") ? 1 : 0;
            int end = units.endsWith(" ") ? Math.max(start, units.length() - 1) : units.length();
            gap = start > 0 && gap.isEmpty() ? " " : gap;
            if (start < end) {
                text.add(gap, piece.edit(edges(units, start, end)));
                gap = end < units.length() ? " " : "";
            }
        }

        private static List<Edit> edges(String units, int start, int end) {
            Edit before = Edit.delete(new Span(0, start));
            return end < units.length() ? List.of(before, Edit.delete(new Span(end, units.length()))) : List.of(before);
        }

        private static AlignedText spaced(AlignedText piece) {
            return piece.edit(SPACE.matcher(piece.text())
                    .results()
                    .filter(run -> !run.group().equals(" "))
                    .map(run -> Edit.replace(run.start(), run.end(), " "))
                    .toList());
        }
    }
}
