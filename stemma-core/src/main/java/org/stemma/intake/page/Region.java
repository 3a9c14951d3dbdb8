package org.stemma.intake.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Noise;

/** An element of a page that shows text, with what its blocks add up to. Used by one thread. */
final class Region {
    final Element element;
    final @Nullable Region parent;
    /** The place of its first block among the page's blocks. */
    int first = Integer.MAX_VALUE;
    /** Characters. */
    long length;
    /** Characters in links. */
    long linked;
    /** Characters of running text. */
    long prose;
    /** Characters in quotations that are blocks. */
    long quoted;
    /** Characters that the page's data name as the article's. */
    long confirmed;
    /** Headings of other stories, and forms to fill in. */
    int seeds;
    /** Whether the headline stands in it. */
    boolean headline;
    /** Whether it, or a part of it, is named as the article's body in the vocabulary of schema.org. */
    boolean body;
    /** How much it is worth as the place of the article. */
    double worth;
    /** What it is where it is not the article; told also of all inside. */
    Noise.@Nullable Kind clutter;

    Region(Element element, @Nullable Region parent) {
        this.element = element;
        this.parent = parent;
    }

    /** Adds what a part of this region adds up to. */
    void add(Region part) {
        first = Math.min(first, part.first);
        length += part.length;
        linked += part.linked;
        prose += part.prose;
        quoted += part.quoted;
        confirmed += part.confirmed;
        headline |= part.headline;
        body |= part.body;
    }

    /** Returns the part of the characters that stands in links, in [0, 1]. */
    double linkDensity() {
        return length == 0 ? 0 : (double) linked / length;
    }

    /** Returns whether this is the other region or a part of it. */
    boolean isWithin(Region other) {
        for (Region at = this; at != null; at = at.parent) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    /** Returns the innermost region around this one, or this one, of an element with one of these names. */
    @Nullable Region around(Set<String> names) {
        for (Region at = this; at != null; at = at.parent) {
            if (names.contains(at.element.normalName())) {
                return at;
            }
        }
        return null;
    }
}
