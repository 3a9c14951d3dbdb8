package org.stemma.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Noise;
import org.stemma.intake.Extract;
import org.stemma.intake.pack.IntakePacks;
import org.stemma.text.Span;

/**
 * Reads the article out of a web page: its headline and paragraphs, a line each, and what the page says of it. Safe for
 * use by several threads.
 *
 * <p>Law: each character of the text keeps its way to the characters of the source it came from.
 */
public final class HtmlPageReader {
    private static final String FORMS = "input[type=email], input[type=password], textarea";
    /** Fewer characters than this are no article: perhaps its names mislead, or a script shows it. */
    private static final int TOO_LITTLE = 80;

    private final Hints hints = Hints.load();
    private final StatedReader stated = new StatedReader(IntakePacks.load());

    /** The blocks of a page, and which are the article's. */
    private record Found(PageTree tree, MainText text) {
        int length() {
            return text.blocks().stream()
                    .mapToInt(i -> tree.blocks.get(i).text().length())
                    .sum();
        }

        int headline() {
            return tree.headline == null ? -1 : tree.blocks.indexOf(tree.headline);
        }
    }

    /** Returns the article of a page; an empty text where the page shows none. */
    public Extract read(String source) {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(source, "");
        MetaFields meta = new MetaFields(page);
        LinkedData data = new LinkedData(page);
        List<String> titles = stated.titles(page, meta, data);
        List<PageBlock> shown = PageBlocks.shown(page, source);
        Found found = marked(page, tree(shown, titles, data));
        if (found.length() < TOO_LITTLE) {
            PageTree unmarked = tree(shown, titles, data);
            found = longer(found, new Found(unmarked, MainText.of(unmarked)));
            found = longer(found, marked(page, tree(PageBlocks.all(page, source), titles, data)));
        }
        return extract(source, found, page, meta, data);
    }

    private static Found longer(Found first, Found second) {
        return second.length() > 2 * first.length() ? second : first;
    }

    private static PageTree tree(List<PageBlock> blocks, List<String> titles, LinkedData data) {
        return new PageTree(blocks, Headline.find(titles, blocks), new ArticleData(data.article("articleBody")));
    }

    private Found marked(Document page, PageTree tree) {
        Clutter.mark(hints, tree, page.select(FORMS));
        return new Found(tree, MainText.of(tree));
    }

    private Extract extract(String source, Found found, Document page, MetaFields meta, LinkedData data) {
        Set<Integer> places = new TreeSet<>(found.text().blocks());
        int headline = found.headline();
        if (headline >= 0) {
            places.add(headline);
        }
        SourceText text = new SourceText(source);
        @Nullable Span title = null;
        if (headline < 0 && !places.isEmpty()) {
            int first = found.tree().blocks.get(places.iterator().next()).span().start();
            WindowTitle.pieces(page, source, first).forEach(text::add);
            title = text.length() > 0 ? new Span(0, text.length()) : null;
        }
        for (int place : places) {
            text.breakLine();
            int start = text.length() > 0 ? text.length() + 1 : 0;
            found.tree().blocks.get(place).pieces().forEach(text::add);
            title = place == headline ? new Span(start, text.length()) : title;
        }
        return new Extract(
                text.finish(),
                title,
                stated.read(page, meta, data, found.tree().blocks, headline),
                noise(found, places));
    }

    /** Returns what stands among the article's blocks and is left out, neighbours of one kind together. */
    private static List<Noise> noise(Found found, Set<Integer> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<Noise> noise = new ArrayList<>();
        int previous = -2;
        for (int place : found.text().left()) {
            if (places.contains(place)) {
                continue;
            }
            Noise.@Nullable Kind clutter = found.tree().regionOf(place).clutter;
            Noise.Kind kind = clutter == null ? Noise.Kind.NAVIGATION : clutter;
            Span span = found.tree().blocks.get(place).span();
            int last = noise.size() - 1;
            if (place == previous + 1 && noise.get(last).kind() == kind) {
                span = noise.remove(last).raw().cover(span);
            }
            noise.add(new Noise(kind, span));
            previous = place;
        }
        return noise;
    }
}
