package org.stemma.intake.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Noise;

/** Tells which blocks of a page are the article's text. */
final class MainText {
    private static final int LARGEST_CARD = 400;
    private static final double LARGEST_LOSS = -100;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final Map<String, Noise.Kind> CLUTTER_TAGS = Map.of(
            "nav", Noise.Kind.NAVIGATION,
            "footer", Noise.Kind.NAVIGATION,
            "aside", Noise.Kind.RELATED,
            "form", Noise.Kind.PROMOTION,
            "figcaption", Noise.Kind.CREDIT,
            "figure", Noise.Kind.CREDIT,
            "address", Noise.Kind.NAVIGATION);

    private final Hints hints;
    private final List<PageBlock> blocks;
    private final @Nullable PageBlock headline;
    private final Map<Element, Region> regions = new IdentityHashMap<>();
    private final List<Region> inOrder = new ArrayList<>();
    private final List<Region> regionOf = new ArrayList<>();

    /** What became of the blocks: null for those of the article. */
    final List<Noise.@Nullable Kind> kinds = new ArrayList<>();

    /** Blocks of the article. */
    final List<PageBlock> chosen = new ArrayList<>();

    MainText(Hints hints, List<PageBlock> blocks, @Nullable PageBlock headline) {
        this.hints = hints;
        this.blocks = blocks;
        this.headline = headline;
        build();
    }

    private void build() {
        for (PageBlock block : blocks) {
            Region region = region(block.element());
            regionOf.add(region);
            region.length += block.text().length();
            region.linked += block.linked();
            region.prose += isProse(block) ? block.text().length() : 0;
            region.headline |= block == headline;
            region.quoted += isQuoted(block.element()) ? block.text().length() : 0;
            region.body |= block.element().attr("itemprop").contains("articleBody");
        }
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            Region region = inOrder.get(i);
            region.body |= region.element.attr("itemprop").contains("articleBody");
            Region parent = region.parent;
            if (parent != null) {
                parent.length += region.length;
                parent.linked += region.linked;
                parent.prose += region.prose;
                parent.quoted += region.quoted;
                parent.headline |= region.headline;
                parent.body |= region.body;
            }
        }
        if (inOrder.isEmpty()) {
            return;
        }
        long prose = inOrder.get(0).prose;
        for (Region region : inOrder) {
            region.clutter = region.parent == null || region.parent.clutter == null ? clutter(region, prose) : region.parent.clutter;
        }
        cards(prose);
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            regionOf.get(i).worth += worth(block, regionOf.get(i));
        }
        Region best = inOrder.get(0);
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            Region region = inOrder.get(i);
            Region parent = region.parent;
            if (parent != null) {
                parent.worth += Math.max(LARGEST_LOSS, region.worth);
            }
        }
        for (Region region : inOrder) {
            if (region.worth >= best.worth) {
                best = region;
            }
        }
        choose(best);
    }

    /** A heading that is a link is that of another story; so is what stands around it alone. */
    private void cards(long prose) {
        for (int i = 0; i < blocks.size(); i++) {
            if (isCardHeading(blocks.get(i))) {
                for (Region at = regionOf.get(i); at != null; at = at.parent) {
                    at.cards++;
                }
            }
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (isCardHeading(blocks.get(i))) {
                Region card = regionOf.get(i);
                while (card.parent != null
                        && card.parent.cards == 1
                        && !card.parent.headline
                        && !card.parent.body
                        && card.parent.prose < Math.min(LARGEST_CARD, 0.4 * prose)) {
                    card = card.parent;
                }
                if (card.clutter == null) {
                    card.clutter = Noise.Kind.RELATED;
                }
            }
        }
        for (Region region : inOrder) {
            if (region.clutter == null && region.parent != null) {
                region.clutter = region.parent.clutter;
            }
        }
    }

    private boolean isCardHeading(PageBlock block) {
        return block != headline && block.linkDensity() > 0.9 && HEADINGS.contains(block.element().normalName());
    }

    private boolean isLinks(PageBlock block, Region region) {
        for (Region at = region; at != null; at = at.parent) {
            if (at.element.nameIs("ul") || at.element.nameIs("ol")) {
                return at.linkDensity() > 0.5;
            }
            if (at.element.nameIs("p")) {
                return block.linkDensity() > 0.85;
            }
        }
        return block.linkDensity() > 0.6;
    }

    private void choose(Region root) {
        for (int i = 0; i < blocks.size(); i++) {
            Region region = regionOf.get(i);
            PageBlock block = blocks.get(i);
            if (region.isWithin(root) && region.clutter == null && block != headline && !isLinks(block, region)) {
                chosen.add(block);
            }
        }
        while (!chosen.isEmpty() && !isText(chosen.get(0))) {
            chosen.remove(0);
        }
        while (!chosen.isEmpty() && !isText(chosen.get(chosen.size() - 1))) {
            chosen.remove(chosen.size() - 1);
        }
    }

    private static boolean isText(PageBlock block) {
        return isProse(block) || (!HEADINGS.contains(block.element().normalName()) && block.text().length() > 40);
    }

    private double worth(PageBlock block, Region region) {
        double length = block.text().length();
        if (region.clutter != null) {
            return -0.2 * length;
        }
        if (isProse(block)) {
            return length * (1 - block.linkDensity());
        }
        return -10 - length * block.linkDensity();
    }

    private Noise.@Nullable Kind clutter(Region region, long prose) {
        Element element = region.element;
        if (element.nameIs("body") || element.nameIs("html") || element.nameIs("main") || region.headline || region.body) {
            return null;
        }
        Noise.Kind kind = CLUTTER_TAGS.get(element.normalName());
        if (kind == null) {
            kind = hints.clutter(element);
        }
        if (kind == null) {
            return null;
        }
        if ((kind == Noise.Kind.NAVIGATION || kind == Noise.Kind.CREDIT || kind == Noise.Kind.PROMOTION) && region.quoted > 0.5 * region.length) {
            return null;
        }
        boolean most = switch (kind) {
            case COMMENTS -> prose - region.prose < 250;
            case RELATED -> region.prose > 0.7 * prose;
            default -> region.prose > 0.7 * prose
                    || (region.prose > 1000 && region.prose > 0.25 * prose && region.linkDensity() < 0.2 && !element.nameIs("footer"));
        };
        return most ? null : kind;
    }

    private static boolean isQuoted(Element element) {
        for (Element at = element; at != null; at = at.parentElement()) {
            if (at.nameIs("blockquote")) {
                return true;
            }
        }
        return false;
    }

    private Region region(Element element) {
        Region known = regions.get(element);
        if (known != null) {
            return known;
        }
        List<Element> missing = new ArrayList<>();
        Element at = element;
        while (at != null && !regions.containsKey(at)) {
            missing.add(at);
            at = at.parentElement();
        }
        Region parent = at == null ? null : regions.get(at);
        for (int i = missing.size() - 1; i >= 0; i--) {
            Region region = new Region(missing.get(i), parent);
            regions.put(missing.get(i), region);
            inOrder.add(region);
            parent = region;
        }
        if (parent == null) {
            throw new IllegalStateException("an element has a region");
        }
        return parent;
    }

    /** Returns whether a block is running text: long enough for a sentence, with a sentence's end, not a link. */
    static boolean isProse(PageBlock block) {
        String text = block.text();
        if (block.linkDensity() > 0.5 || HEADINGS.contains(block.element().normalName())) {
            return false;
        }
        return text.length() >= 80 || (text.length() >= 25 && ".!?:;\u2026\u3002\uff01\uff1f\u0964\u061f\"\u201d\u00bb".indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    String why(PageBlock block) {
        Region region = regionOf.get(blocks.indexOf(block));
        return String.valueOf(region.clutter);
    }
}
