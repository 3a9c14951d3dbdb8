package org.stemma.intake.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which blocks of a page are the article's text: those of the region that is worth most, without its clutter, its
 * lists of links, and what stands around the text.
 */
final class MainText {
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl");
    private static final Set<String> CELLS = Set.of("tr", "td", "th", "li", "dd", "pre");
    private static final Set<String> LINED = Set.of("p", "pre");
    private static final Set<String> PARAGRAPH = Set.of("p");
    /** A menu or a table counts against the region around it by no more than this. */
    private static final double LARGEST_LOSS = -100;

    private static final double CLUTTER_LOSS = -0.2;
    private static final double SHORT_LOSS = -10;
    private static final double LINE = 0.5;
    private static final int SHORTEST_TEXT = 40;

    private final PageTree tree;
    private final List<Integer> chosen = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();

    private MainText(PageTree tree) {
        this.tree = tree;
    }

    /** Finds the text of a page whose clutter is marked. */
    static MainText of(PageTree tree) {
        MainText text = new MainText(tree);
        if (!tree.regions.isEmpty()) {
            text.choose(text.root());
        }
        return text;
    }

    /** Returns the places of the article's blocks among those of the page, in order, without the headline. */
    List<Integer> blocks() {
        return List.copyOf(chosen);
    }

    /** Returns the places of blocks that stand among the article's and are left out, in order. */
    List<Integer> left() {
        return List.copyOf(left);
    }

    private void choose(Region root) {
        List<Integer> inside = new ArrayList<>();
        List<Integer> text = new ArrayList<>();
        for (int i = 0; i < tree.blocks.size(); i++) {
            Region region = tree.regionOf(i);
            PageBlock block = tree.blocks.get(i);
            if (region.isWithin(root)) {
                inside.add(i);
                if (region.clutter == null && !block.equals(tree.headline) && !isLinks(block, region)) {
                    text.add(i);
                }
            }
        }
        chosen.addAll(withoutEdges(
                text.stream().filter(place -> !isTitleOfLinks(place, text)).toList()));
        inside.stream()
                .filter(place -> Collections.binarySearch(chosen, place) < 0)
                .forEach(left::add);
    }

    private boolean isTitleOfLinks(int place, List<Integer> text) {
        PageBlock block = tree.blocks.get(place);
        int next = place + 1;
        return !PageTree.isProse(block)
                && block.text().length() <= SHORTEST_TEXT
                && next < tree.blocks.size()
                && Collections.binarySearch(text, next) < 0
                && tree.blocks.get(next).linkDensity() > 0.8;
    }

    private Region root() {
        for (int i = 0; i < tree.blocks.size(); i++) {
            tree.regionOf(i).worth += worth(tree.blocks.get(i), tree.regionOf(i));
        }
        for (int i = tree.regions.size() - 1; i > 0; i--) {
            Region region = tree.regions.get(i);
            if (region.parent != null) {
                region.parent.worth += Math.max(LARGEST_LOSS, region.worth);
            }
        }
        Region best = tree.regions.get(0);
        for (Region region : tree.regions) {
            // Of two that are worth the same, the inner one.
            if (region.worth >= best.worth) {
                best = region;
            }
        }
        return best;
    }

    /** Verses, results and facts stand in paragraphs, too, without being sentences. */
    private static boolean isLine(PageBlock block) {
        return LINED.contains(block.element().normalName()) && block.linkDensity() < 0.2;
    }

    private static double worth(PageBlock block, Region region) {
        double length = block.text().length();
        if (region.clutter != null) {
            return CLUTTER_LOSS * length;
        }
        if (PageTree.isProse(block)) {
            return length * (1 - block.linkDensity());
        }
        return isLine(block) ? LINE * length : SHORT_LOSS - length * block.linkDensity();
    }

    /** Returns whether a block is a link to elsewhere; an entry of a list is one where the whole list is. */
    private static boolean isLinks(PageBlock block, Region region) {
        @Nullable Region list = region.around(LISTS);
        if (list != null) {
            return list.linkDensity() > 0.5;
        }
        return block.linkDensity() > (region.around(PARAGRAPH) == null ? 0.6 : 0.85);
    }

    /** Labels in front of the first text and behind the last are no part of the article; a text of lines has no labels. */
    private List<Integer> withoutEdges(List<Integer> inside) {
        long lines = inside.stream().filter(i -> isLine(tree.blocks.get(i))).count();
        long prose = inside.stream()
                .filter(i -> PageTree.isProse(tree.blocks.get(i)))
                .count();
        boolean verse = lines > 2 * prose;
        int from = 0;
        int to = inside.size();
        while (from < to && !isBeginning(tree.blocks.get(inside.get(from)), verse)) {
            from++;
        }
        // A heading right in front of the first paragraph is that of the first part.
        if (from > 0 && from < to && PageTree.isHeading(tree.blocks.get(inside.get(from - 1)))) {
            from--;
        }
        while (to > from && !isText(tree.blocks.get(inside.get(to - 1)), verse)) {
            to--;
        }
        return inside.subList(from, to);
    }

    private static boolean isText(PageBlock block, boolean verse) {
        return PageTree.isProse(block)
                || (verse && isLine(block))
                || CELLS.contains(block.element().normalName())
                || (!PageTree.isHeading(block) && block.text().length() > SHORTEST_TEXT);
    }

    /** Returns whether an article can begin so: in front of it stand lines with links to its author and its section. */
    private static boolean isBeginning(PageBlock block, boolean verse) {
        return isText(block, verse) && block.linkDensity() < 0.3;
    }
}
