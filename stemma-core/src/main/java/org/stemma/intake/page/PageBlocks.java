package org.stemma.intake.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/** Parts the visible text of a page into blocks, in the order of the source. */
final class PageBlocks implements NodeFilter {
    /** Elements that hold no text of the page, or only that of a control. */
    private static final Set<String> CONTROLS = Set.of(
            "head",
            "script",
            "style",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "applet",
            "select",
            "option",
            "datalist",
            "button",
            "input",
            "textarea",
            "canvas",
            "audio",
            "video",
            "map",
            "frameset",
            "meter",
            "progress",
            "rp");

    /** Elements of which a browser shows nothing by itself. */
    private static final Set<String> HIDDEN = Set.of("noscript", "template", "dialog", "noframes");

    private static final Pattern INVISIBLE = Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

    private static final Comparator<PageBlock> BY_PLACE =
            Comparator.comparingInt(block -> block.span().start());

    private static final Set<String> CELLS = Set.of("td", "th");
    private static final int LARGEST_ROW = 200;
    private static final Set<String> BREAKS = Set.of("br", "td", "th", "hr", "option", "summary", "label", "legend");

    private final String source;
    private final Predicate<Element> skipped;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final List<PageBlock.Piece> pieces = new ArrayList<>();
    /** What parts the next run of characters from those before it. */
    private String gap = "";
    /** The row of a table that is one line; null outside of such rows. */
    private @Nullable Element row;

    /** How many links are open, and how many elements that keep line ends. */
    private int links;

    private int preformatted;
    private @Nullable Element element;

    private PageBlocks(String source, Predicate<Element> skipped) {
        this.source = source;
        this.skipped = skipped;
    }

    /** Returns the blocks that a page shows; it must have been parsed with positions tracked. */
    static List<PageBlock> shown(Document page, String source) {
        return collect(page, source, element -> isControl(element) || isHidden(element));
    }

    /** Returns the blocks of a page, also those that a browser hides until a script shows them. */
    static List<PageBlock> all(Document page, String source) {
        return collect(page, source, PageBlocks::isControl);
    }

    private static List<PageBlock> collect(Document page, String source, Predicate<Element> skipped) {
        PageBlocks collector = new PageBlocks(source, skipped);
        page.filter(collector);
        collector.close();
        return inSourceOrder(collector.blocks);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode run) {
            add(run);
        } else if (node instanceof Element inner) {
            if (skipped.test(inner)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            links += inner.nameIs("a") ? 1 : 0;
            preformatted += inner.nameIs("pre") ? 1 : 0;
            if (inner.nameIs("tr") && isLine(inner)) {
                row = inner;
            }
            edge(inner);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element inner) {
            links -= inner.nameIs("a") ? 1 : 0;
            preformatted -= inner.nameIs("pre") ? 1 : 0;
            edge(inner);
            row = inner.equals(row) ? null : row;
        }
        return FilterResult.CONTINUE;
    }

    private void edge(Element element) {
        if (row != null && CELLS.contains(element.normalName())) {
            gap = " ";
        } else if (isBlock(element)) {
            close();
        }
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || BREAKS.contains(element.normalName());
    }

    /** Returns whether a table's row is one line: cells without blocks or line breaks in them, not the columns of a page. */
    private static boolean isLine(Element row) {
        int elements = 0;
        for (Element cell : row.children()) {
            for (Element inner : cell.children()) {
                if (++elements > LARGEST_ROW || isBlock(inner) || inner.childrenSize() > 0) {
                    return false;
                }
            }
            elements++;
        }
        return true;
    }

    private static boolean isControl(Element element) {
        return CONTROLS.contains(element.normalName());
    }

    private static boolean isHidden(Element element) {
        return HIDDEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || INVISIBLE.matcher(element.attr("style")).find();
    }

    private void add(TextNode run) {
        Range range = run.sourceRange();
        if (!range.isTracked() || range.endPos() <= range.startPos()) {
            return;
        }
        Span piece = new Span(range.startPos(), range.endPos());
        if (!pieces.isEmpty()
                && piece.start() < pieces.get(pieces.size() - 1).span().end()) {
            close();
        }
        if (preformatted == 0) {
            add(run, piece, run.getWholeText());
            return;
        }
        // There a line's end in the source is one on the page.
        int start = piece.start();
        for (int at = start; at < piece.end(); at++) {
            if (source.charAt(at) == '\n') {
                add(run, new Span(start, at + 1), Parser.unescapeEntities(source.substring(start, at), false));
                close();
                start = at + 1;
            }
        }
        if (start < piece.end()) {
            add(
                    run,
                    new Span(start, piece.end()),
                    Parser.unescapeEntities(source.substring(start, piece.end()), false));
        }
    }

    private void add(TextNode run, Span piece, String content) {
        if (element == null) {
            element = blockAround(run);
        }
        pieces.add(new PageBlock.Piece(piece, gap, content, links > 0 ? content.length() : 0));
        gap = "";
    }

    private static Element blockAround(TextNode run) {
        Element around = run.parentElement();
        while (around != null
                && (!isBlock(around) || CELLS.contains(around.normalName()))
                && around.parentElement() != null) {
            around = around.parentElement();
        }
        if (around == null) {
            throw new IllegalStateException("a page's text stands in an element");
        }
        return around;
    }

    private void close() {
        if (element != null) {
            PageBlock block = PageBlock.of(element, pieces);
            if (!block.text().isEmpty()) {
                blocks.add(block);
            }
        }
        pieces.clear();
        gap = "";
        element = null;
    }

    /**
     * Returns the blocks in the order of the source. A parser moves text out of broken tables, from {@code
     * <tr><td>a</td>b<td>c</td></tr>} the b: its place in the source is what holds, and the row around it is parted.
     */
    private static List<PageBlock> inSourceOrder(List<PageBlock> found) {
        List<PageBlock> sorted = new ArrayList<>(found);
        sorted.sort(BY_PLACE);
        Set<PageBlock> crossed = Collections.newSetFromMap(new IdentityHashMap<>());
        @Nullable PageBlock open = null;
        for (PageBlock block : sorted) {
            if (open != null && block.span().start() < open.span().end()) {
                crossed.add(open);
                crossed.add(block);
            }
            open = open == null || block.span().end() > open.span().end() ? block : open;
        }
        if (crossed.isEmpty()) {
            return sorted;
        }
        return sorted.stream()
                .flatMap(block -> crossed.contains(block) ? block.split().stream() : Stream.of(block))
                .sorted(BY_PLACE)
                .toList();
    }
}
