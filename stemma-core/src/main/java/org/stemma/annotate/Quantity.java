package org.stemma.annotate;

import java.math.BigDecimal;
import org.stemma.text.Span;

/**
 * A number in running text that counts or measures something; numbers of dates are none.
 *
 * @param span the number with its approximating words, in the cleaned text
 * @param value the number that is written, scaled by its multiplier ("2.5 million" is 2500000)
 * @param quality whether the number is meant as it stands
 * @param unit the sign or word that says what is counted, lower case, as written; empty where none follows
 */
public record Quantity(Span span, BigDecimal value, Quality quality, String unit) {
    /** How a number is meant. */
    public enum Quality {
        /** As it stands. */
        EXACT,
        /** "About", "some": near the number. */
        ABOUT,
        /** "More than", "at least": the number is a lower bound. */
        AT_LEAST,
        /** "Less than", "up to": the number is an upper bound. */
        AT_MOST,
        /** "Six from either side": the number of each of several. */
        EACH
    }
}
