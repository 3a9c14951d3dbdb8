package org.stemma.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Noise;

/**
 * Marks the regions of a page that are not its article: by the names of elements and classes, and by what stands in them.
 *
 * <p>A name alone may lie: a page's whole body may be called {@code with-sidebar}. So a region is spared when the headline
 * or the body of the article stands in it, when it holds nearly all running text, or when it is where the text begins.
 */
final class Clutter {
    private static final Map<String, Noise.Kind> BY_TAG = Map.of(
            "nav", Noise.Kind.NAVIGATION,
            "footer", Noise.Kind.NAVIGATION,
            "menu", Noise.Kind.NAVIGATION,
            "address", Noise.Kind.NAVIGATION,
            "aside", Noise.Kind.RELATED,
            "form", Noise.Kind.PROMOTION,
            "figcaption", Noise.Kind.CREDIT,
            "figure", Noise.Kind.CREDIT);

    /** Characters of running text that a card of another story or a form's box has at most. */
    private static final int LARGEST_BOX = 400;
    /** Characters of running text between the headline and where the article's text begins: a lead, a caption. */
    private static final int LARGEST_LEAD = 500;
    /** Characters of running text beside comments that can be an article. */
    private static final int SHORTEST_TEXT = 100;

    /** Characters of running text of which a box beside the article has mostly less. */
    private static final int LONG_TEXT = 1_000;

    private static final double NEARLY_ALL = 0.7;
    private static final double SMALL_PART = 0.4;

    private final Hints hints;
    private final PageTree tree;
    private final int firstBlock;
    /** For each block, how many characters of running text stand in front of it. */
    private final List<Long> proseBefore = new ArrayList<>();

    private Clutter(Hints hints, PageTree tree) {
        this.hints = hints;
        this.tree = tree;
        this.firstBlock = tree.headline == null ? 0 : Math.max(0, tree.blocks.indexOf(tree.headline));
        long prose = 0;
        for (PageBlock block : tree.blocks) {
            proseBefore.add(prose);
            prose += PageTree.isProse(block) ? block.text().length() : 0;
        }
    }

    /** Marks the regions of a page. */
    static void mark(Hints hints, PageTree tree, List<Element> forms) {
        Clutter clutter = new Clutter(hints, tree);
        for (Region region : tree.regions) {
            Noise.@Nullable Kind around = region.parent == null ? null : region.parent.clutter;
            region.clutter = around == null ? clutter.byName(region) : around;
        }
        clutter.markBoxes(forms);
        clutter.markNextArticles();
        for (Region region : tree.regions) {
            if (region.clutter == null && region.parent != null) {
                region.clutter = region.parent.clutter;
            }
        }
    }

    private Noise.@Nullable Kind byName(Region region) {
        Element element = region.element;
        if (region.parent == null
                || element.nameIs("body")
                || element.nameIs("main")
                || region.headline
                || region.body
                || region.confirmed > region.length / 2) {
            return null;
        }
        Noise.Kind named = BY_TAG.get(element.normalName());
        Noise.Kind kind = named == null ? hints.clutter(element) : named;
        return kind == null || isSpared(region, kind) ? null : kind;
    }

    private boolean isSpared(Region region, Noise.Kind kind) {
        return switch (kind) {
            case COMMENTS -> tree.prose() - region.prose < SHORTEST_TEXT;
            case RELATED -> region.prose > NEARLY_ALL * tree.prose();
            default -> region.prose > NEARLY_ALL * tree.prose() || isEmbedded(region) || isBeginning(region);
        };
    }

    /** Returns whether somebody's post stands in the article: in a box named after a network or a player, as a quotation. */
    private static boolean isEmbedded(Region region) {
        return region.quoted > region.length / 2;
    }

    /** Returns whether a long text begins here, close behind the headline: other parts of a page come later. */
    private boolean isBeginning(Region region) {
        boolean text = region.prose > LONG_TEXT && region.linkDensity() < 0.2;
        return text && proseFrom(firstBlock, region.first) <= Math.max(LARGEST_LEAD, SMALL_PART * region.prose);
    }

    private long proseFrom(int from, int to) {
        return proseBefore.get(Math.max(from, to)) - proseBefore.get(from);
    }

    /** A heading that is a link is that of another story, and a form asks for something; so does what stands around them. */
    private void markBoxes(List<Element> forms) {
        for (int i = 0; i < tree.blocks.size(); i++) {
            if (isCardHeading(tree.blocks.get(i))) {
                tree.regionOf(i).seeds++;
            }
        }
        for (int i = tree.regions.size() - 1; i > 0; i--) {
            Region region = tree.regions.get(i);
            if (region.parent != null) {
                region.parent.seeds += region.seeds;
            }
        }
        for (int i = 0; i < tree.blocks.size(); i++) {
            if (isCardHeading(tree.blocks.get(i))) {
                markBox(tree.regionOf(i), Noise.Kind.RELATED);
            }
        }
        for (Element form : forms) {
            Element at = form;
            while (at != null && tree.find(at) == null) {
                at = at.parentElement();
            }
            Region region = at == null ? null : tree.find(at);
            if (region != null && isBox(region)) {
                markBox(region, Noise.Kind.PROMOTION);
            }
        }
    }

    /** Behind a second headline, of the same making as the article's own, stands another article. */
    private void markNextArticles() {
        if (tree.headline == null || tree.headline.element().className().isBlank()) {
            return;
        }
        boolean behind = false;
        for (int i = firstBlock + 1; i < tree.blocks.size(); i++) {
            behind |= isLikeHeadline(tree.blocks.get(i).element(), tree.headline.element());
            Region region = tree.regionOf(i);
            if (behind && region.first > firstBlock && region.clutter == null) {
                region.clutter = Noise.Kind.RELATED;
            }
        }
    }

    private static boolean isLikeHeadline(Element element, Element headline) {
        Element parent = element.parent();
        Element headlineParent = headline.parent();
        return element.normalName().equals(headline.normalName())
                && element.className().equals(headline.className())
                && parent != null
                && headlineParent != null
                && parent.normalName().equals(headlineParent.normalName())
                && parent.className().equals(headlineParent.className());
    }

    private void markBox(Region seed, Noise.Kind kind) {
        Region box = seed;
        while (box.parent != null && box.parent.seeds <= 1 && isBox(box.parent)) {
            box = box.parent;
        }
        if (box.clutter == null) {
            box.clutter = kind;
        }
    }

    private boolean isBox(Region region) {
        return region.parent != null
                && !region.headline
                && !region.body
                && region.prose < Math.min(LARGEST_BOX, SMALL_PART * tree.prose());
    }

    private boolean isCardHeading(PageBlock block) {
        return !block.equals(tree.headline) && block.linkDensity() > 0.9 && PageTree.isHeading(block);
    }
}
