package org.stemma.intake.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Noise;

/** An element of a page that shows text, with what its blocks add up to. Used by one thread. */
final class Region {
    final Element element;
    final @Nullable Region parent;
    /** Characters. */
    long length;
    /** Characters in links. */
    long linked;
    /** Characters of running text. */
    long prose;
    /** Characters in quotations that are blocks. */
    long quoted;
    /** Headings of other stories. */
    int cards;
    /** Whether the headline stands in it. */
    boolean headline;
    /** Whether a part of it is named as the article's body by the vocabulary of schema.org. */
    boolean body;
    /** How much it is worth as the place of the article. */
    double worth;
    /** What it is where it is not the article; told also of all inside. */
    Noise.@Nullable Kind clutter;

    Region(Element element, @Nullable Region parent) {
        this.element = element;
        this.parent = parent;
    }

    double linkDensity() {
        return length == 0 ? 0 : (double) linked / length;
    }

    boolean isWithin(Region other) {
        for (Region at = this; at != null; at = at.parent) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }
}
