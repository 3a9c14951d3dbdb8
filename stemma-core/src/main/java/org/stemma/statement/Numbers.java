package org.stemma.statement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.stemma.annotate.Quantity;

/** Compares numbers as news means them. */
final class Numbers {
    private static final int ROUND_DIGITS = 2;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final BigInteger TEN = BigInteger.TEN;

    private Numbers() {}

    /** Returns whether two quantities cannot both be true of the same thing; a rounding of the other is no conflict. */
    static boolean exclude(Quantity first, Quantity second) {
        return !first.meets(second) && !rounds(first, second) && !rounds(second, first);
    }

    /**
     * Returns whether {@code rough} is {@code exact} rounded to its one or two leading digits, or, where it is called
     * approximate, to any coarser step: "nearly 150" for 140.
     */
    static boolean rounds(Quantity rough, Quantity exact) {
        BigDecimal a = rough.value();
        BigDecimal b = exact.value();
        if (a.compareTo(b) == 0) {
            return false;
        }
        if (rough.quality() == Quantity.Quality.ABOUT && rough.meets(exact) && isNear(a, b)) {
            return true;
        }
        if (a.precision() >= b.precision()) {
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

    /** Returns whether two numbers have the same digits and differ by thousands: "30 thousand" may have been read as 30. */
    static boolean areScaled(Quantity first, Quantity second) {
        return digits(first).equals(digits(second));
    }

    /** Returns whether two exact numbers of as many digits differ in one digit, or have two digits swapped: "421" for "412". */
    static boolean isSlip(Quantity first, Quantity second) {
        String a = first.value().toPlainString();
        String b = second.value().toPlainString();
        boolean exact = first.quality() == Quantity.Quality.EXACT && second.quality() == Quantity.Quality.EXACT;
        if (!exact || a.length() != b.length() || digits(first).length() < 2) {
            return false;
        }
        int[] places = IntStream.range(0, a.length())
                .filter(index -> a.charAt(index) != b.charAt(index))
                .toArray();
        boolean swapped = places.length == 2
                && a.charAt(places[0]) == b.charAt(places[1])
                && a.charAt(places[1]) == b.charAt(places[0]);
        return places.length == 1 || swapped;
    }

    private static String digits(Quantity quantity) {
        return quantity.value().stripTrailingZeros().unscaledValue().toString();
    }

    /** Returns whether the first is given in coarser steps than the second, and lies within half a step of it. */
    private static boolean isNear(BigDecimal rough, BigDecimal exact) {
        BigDecimal step = step(rough);
        BigDecimal away = rough.subtract(exact).abs();
        return step.compareTo(step(exact)) > 0 && away.multiply(TWO).compareTo(step) <= 0;
    }

    /** Returns the greatest step of the form 1, 5, 10, 50 and so on that leads to a number: 50 for 150, 0.1 for 2.4. */
    private static BigDecimal step(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(plain.scale());
        boolean five = plain.unscaledValue().mod(TEN).equals(FIVE);
        return five ? unit.multiply(BigDecimal.valueOf(5)) : unit;
    }
}
