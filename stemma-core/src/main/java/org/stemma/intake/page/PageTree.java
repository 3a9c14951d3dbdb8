package org.stemma.intake.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a page in the regions that hold them.
 *
 * <p>Each region is made once and added to its parent once, so that a page of a million nested elements takes no longer
 * than one of a million paragraphs.
 */
final class PageTree {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> QUOTATION = Set.of("blockquote");
    private static final String ENDS = ".!?:;\u2026\u3002\uff01\uff1f\u0964\u061f\u06d4\"\u201d\u00bb";
    private static final int LONG = 80;
    private static final int SENTENCE = 25;

    final List<PageBlock> blocks;
    final @Nullable PageBlock headline;
    /** The regions, each behind its parent. */
    final List<Region> regions = new ArrayList<>();

    private final IdentityHashMap<Element, Region> byElement = new IdentityHashMap<>();
    private final List<Region> ofBlock = new ArrayList<>();

    PageTree(List<PageBlock> blocks, @Nullable PageBlock headline, ArticleData data) {
        this.blocks = List.copyOf(blocks);
        this.headline = headline;
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            Region region = region(block.element());
            ofBlock.add(region);
            region.first = Math.min(region.first, i);
            region.length += block.text().length();
            region.linked += block.linked();
            region.prose += isProse(block) ? block.text().length() : 0;
            region.confirmed += data.tells(block.text()) ? block.text().length() : 0;
            region.quoted += region.around(QUOTATION) != null ? block.text().length() : 0;
            region.headline |= block.equals(headline);
        }
        for (int i = regions.size() - 1; i >= 0; i--) {
            Region region = regions.get(i);
            region.body |= region.element.attr("itemprop").contains("articleBody");
            if (region.parent != null) {
                region.parent.add(region);
            }
        }
    }

    /** Returns the innermost region of a block. */
    Region regionOf(int block) {
        return ofBlock.get(block);
    }

    /** Returns the region of an element; null where it shows no text. */
    @Nullable Region find(Element element) {
        return byElement.get(element);
    }

    /** Returns how many characters of running text the page shows. */
    long prose() {
        return regions.isEmpty() ? 0 : regions.get(0).prose;
    }

    private Region region(Element element) {
        List<Element> missing = new ArrayList<>();
        Element at = element;
        while (at != null && !byElement.containsKey(at)) {
            missing.add(at);
            at = at.parentElement();
        }
        Region region = at == null ? null : byElement.get(at);
        for (int i = missing.size() - 1; i >= 0; i--) {
            region = new Region(missing.get(i), region);
            byElement.put(missing.get(i), region);
            regions.add(region);
        }
        if (region == null) {
            throw new IllegalStateException("every element has a region by now");
        }
        return region;
    }

    static boolean isHeading(PageBlock block) {
        return HEADINGS.contains(block.element().normalName());
    }

    /** Returns whether a block is running text: long enough for a sentence, with a sentence's end, not a link. */
    static boolean isProse(PageBlock block) {
        String text = block.text();
        if (block.linkDensity() > 0.5 || isHeading(block)) {
            return false;
        }
        int size = size(text);
        return size >= LONG || (size >= SENTENCE && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    /** Returns the number of characters, those of scripts that write a syllable or a word with one counted twice. */
    private static int size(String text) {
        int size = text.length();
        for (int i = 0; i < text.length() && size < LONG; i++) {
            char unit = text.charAt(i);
            boolean wide = Character.isIdeographic(unit)
                    || (unit >= '\u3040' && unit <= '\u30ff')
                    || (unit >= '\uac00' && unit <= '\ud7a3');
            size += wide ? 1 : 0;
        }
        return size;
    }
}
