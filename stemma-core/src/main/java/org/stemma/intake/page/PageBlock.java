package org.stemma.intake.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.stemma.text.Span;

/**
 * A run of visible text that no block's edge and no line break parts.
 *
 * @param element the innermost block around it
 * @param pieces where its characters stand in the source, in order
 * @param text its characters, white space collapsed, never blank
 * @param linked how many of them stand in links
 */
record PageBlock(Element element, List<Piece> pieces, String text, int linked) {
    /**
     * A run of characters of the source.
     *
     * @param span where it stands
     * @param gap what parts it from the run before it in its block: nothing or a space
     */
    record Piece(Span span, String gap) {}

    PageBlock {
        pieces = List.copyOf(pieces);
    }

    /** Returns the part of the characters that stands in links, in [0, 1]. */
    double linkDensity() {
        return Math.min(1, (double) linked / text.length());
    }

    /** Returns the place from the first to the last character in the source. */
    Span span() {
        return pieces.get(0).span().cover(pieces.get(pieces.size() - 1).span());
    }
}
