package org.stemma.annotate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * A number in running text that counts or measures something; numbers of dates are none.
 *
 * @param span the number with its approximating words, in the cleaned text
 * @param value the number that is written, scaled by its multiplier ("2.5 million" is 2500000); of a range the lower one
 * @param quality whether the number is meant as it stands
 * @param unit the sign or word that says what is counted, lower case, as written; empty where none follows
 * @param least the least number that is meant; null where nothing bounds it
 * @param most the greatest number that is meant; null where nothing bounds it
 */
public record Quantity(
        Span span,
        BigDecimal value,
        Quality quality,
        String unit,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {
    /** "About 400" may stand for anything within this share of 400. */
    private static final BigDecimal NEAR = new BigDecimal("0.1");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

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
        EACH,
        /** "10 to 15": from the number to another. */
        RANGE,
        /** "Dozens", "hundreds": some multiple of the number. */
        SEVERAL
    }

    /** Returns a quantity with the bounds that one number and its quality give. */
    public static Quantity of(Span span, BigDecimal value, Quality quality, String unit) {
        BigDecimal margin = value.abs().multiply(NEAR);
        return switch (quality) {
            case EXACT, EACH, RANGE -> new Quantity(span, value, quality, unit, value, value);
            case ABOUT ->
                new Quantity(span, value, quality, unit, plain(value.subtract(margin)), plain(value.add(margin)));
            case AT_LEAST -> new Quantity(span, value, quality, unit, value, null);
            case AT_MOST -> new Quantity(span, value, quality, unit, null, value);
            case SEVERAL -> new Quantity(span, value, quality, unit, plain(value.multiply(TWO)), null);
        };
    }

    /** Returns the quantity from this number to another. */
    Quantity to(BigDecimal upper, Span whole, String counted) {
        return new Quantity(whole, value, Quality.RANGE, counted, value, upper);
    }

    /** Returns whether some number may be meant by both. */
    public boolean meets(Quantity other) {
        return !above(least, other.most) && !above(other.least, most);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    private static boolean above(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low != null && high != null && low.compareTo(high) > 0;
    }
}
