package org.stemma.intake.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.Extract;
import org.stemma.intake.Stated;
import org.stemma.text.Span;

/**
 * Reads the article out of a web page: its headline and paragraphs, a line each, and what the page says of it. Safe for
 * use by several threads.
 *
 * <p>Law: each character of the text keeps its way to the characters of the source it came from.
 */
public final class HtmlPageReader {
    private final Hints hints = Hints.load();

    /** Returns the article of a page; an empty text where the page shows none. */
    public Extract read(String source) {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(source, "");
        List<PageBlock> blocks = PageBlocks.of(page, source);
        @Nullable PageBlock headline = Headline.find(page, blocks);
        PageTree tree = new PageTree(blocks, headline, new ArticleData(List.of()));
        Clutter.mark(hints, tree, page.select("input[type=email], input[type=password], textarea"));
        Set<Integer> chosen = new HashSet<>(new MainText(tree).find());
        SourceText text = new SourceText(source);
        @Nullable Span title = null;
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            if (block != headline && !chosen.contains(i)) {
                continue;
            }
            text.breakLine();
            int start = text.length() > 0 ? text.length() + 1 : 0;
            block.pieces().forEach(text::add);
            title = block == headline ? new Span(start, text.length()) : title;
        }
        return new Extract(text.finish(), title, Stated.NOTHING, List.of());
    }
}
