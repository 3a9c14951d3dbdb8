package org.stemma.statement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.stemma.annotate.Quantity;

/** Compares numbers as news means them. */
final class Numbers {
    private static final int ROUND_DIGITS = 2;

    private Numbers() {}

    /** Returns whether two quantities cannot both be true of the same thing; a rounding of the other is no conflict. */
    static boolean exclude(Quantity first, Quantity second) {
        return !first.meets(second) && !rounds(first, second) && !rounds(second, first);
    }

    /** Returns whether {@code rough} is {@code exact} rounded to its one or two leading digits. */
    static boolean rounds(Quantity rough, Quantity exact) {
        BigDecimal a = rough.value();
        BigDecimal b = exact.value();
        if (a.compareTo(b) == 0 || a.precision() >= b.precision()) {
            return false;
        }
        for (int digits = 1; digits <= ROUND_DIGITS; digits++) {
            BigDecimal rounded = b.round(new MathContext(digits, RoundingMode.HALF_UP));
            if (rounded.compareTo(a) == 0 && digits < b.stripTrailingZeros().precision()) {
                return true;
            }
        }
        return false;
    }
}
