package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/**
 * Words set in quotation marks.
 *
 * @param outer with the marks, in the cleaned text
 * @param inner without the marks
 * @param closed whether a closing mark stands at the end; a quotation that runs on into the next paragraph has none
 */
public record Quotation(Span outer, Span inner, boolean closed) {
    /** Returns with their marks those of the quotations, given in the order of the text, that stand in no other. */
    public static List<Span> outermost(List<Quotation> quotations) {
        List<Span> outermost = new ArrayList<>();
        int end = 0;
        for (Quotation quotation : quotations) {
            if (quotation.outer().start() >= end) {
                outermost.add(quotation.outer());
                end = quotation.outer().end();
            }
        }
        return outermost;
    }
}
