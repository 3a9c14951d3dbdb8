package org.stemma.annotate;

import java.util.List;
import org.stemma.text.Span;

/** Measures how much of a sentence stands in quotation marks. */
final class QuoteShare {
    private QuoteShare() {}

    /** Returns the share of the sentence's letters in quotation marks, from 0 to 1. */
    static double of(Line line, List<Quotation> quotations) {
        double all = 0;
        double quoted = 0;
        for (int index = 0; index < line.size(); index++) {
            if (!line.isMark(index)) {
                Span token = line.token(index).span();
                all += token.length();
                quoted += isQuoted(token, quotations) ? token.length() : 0;
            }
        }
        return all == 0 ? 0 : quoted / all;
    }

    /** Returns whether a span stands in quotation marks as a whole. */
    static boolean isQuoted(Span span, List<Quotation> quotations) {
        return quotations.stream().anyMatch(quotation -> quotation.outer().contains(span));
    }
}
