package org.stemma.intake.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.stemma.text.Span;

/**
 * A run of visible text that no block's edge and no line break parts.
 *
 * @param element the innermost block around it
 * @param pieces where its characters stand in the source, in order
 * @param text its characters, white space collapsed, without any at the edges
 * @param linked how many of them stand in links
 */
record PageBlock(Element element, List<Piece> pieces, String text, int linked) {
    PageBlock {
        pieces = List.copyOf(pieces);
    }

    /**
     * A run of characters that stands in the source without a tag in it.
     *
     * @param span where it stands
     * @param gap what parts it from the piece before it in its block: nothing or a space
     * @param text its characters, references resolved
     * @param linked how many of them stand in links: all or none
     */
    record Piece(Span span, String gap, String text, int linked) {}

    /** Returns the block of these pieces. */
    static PageBlock of(Element element, List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        int linked = 0;
        for (Piece piece : pieces) {
            append(text, piece.gap());
            int before = text.length();
            append(text, piece.text());
            linked += piece.linked() > 0 ? text.length() - before : 0;
        }
        String content = text.toString().strip();
        return new PageBlock(element, pieces, content, Math.min(linked, content.length()));
    }

    private static void append(StringBuilder text, String content) {
        for (int i = 0; i < content.length(); i++) {
            char unit = content.charAt(i);
            boolean blank = Character.isWhitespace(unit) || unit == '\u00a0';
            // Zero bytes are no characters of a page.
            if (!blank && unit != '\0') {
                text.append(unit);
            } else if (blank && text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }

    /** Returns a block for each piece that is not blank. */
    List<PageBlock> split() {
        return pieces.stream()
                .map(piece -> of(element, List.of(piece)))
                .filter(block -> !block.text().isEmpty())
                .toList();
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
