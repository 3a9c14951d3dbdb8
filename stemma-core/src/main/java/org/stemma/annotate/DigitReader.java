package org.stemma.annotate;

import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers that are written in digits, as their language writes them. */
final class DigitReader {
    private static final int LONGEST_NUMBER = 18;

    /** Digits with letters behind them: "3bn". */
    private static final Pattern GLUED = Pattern.compile("([\\p{Nd}.,]*\\p{Nd})(\\p{L}+)");

    private DigitReader() {}

    /**
     * A number with what is glued to it.
     *
     * @param digits the number
     * @param letters lower case; empty where none are glued to it
     */
    record Glued(String digits, String letters) {}

    /** Returns the parts of a number with letters behind it; empty for any other token. */
    static Optional<Glued> glued(String word) {
        Matcher matcher = GLUED.matcher(word);
        return matcher.matches() ? Optional.of(new Glued(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Returns the number that a token of a line is; empty for a code. */
    static Optional<BigDecimal> value(Line line, int index) {
        return value(line, line.word(index));
    }

    /** Returns the number that is written so in the language of a line. */
    static Optional<BigDecimal> value(Line line, String written) {
        DecimalFormatSymbols symbols =
                DecimalFormatSymbols.getInstance(line.sentence().language().locale());
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char here = written.charAt(i);
            boolean thousands = groupFollows(written, i);
            if (Character.isDigit(here)) {
                plain.append(Character.digit(here, 10));
            } else if (here == symbols.getDecimalSeparator() || (isPoint(here) && !thousands)) {
                if (plain.indexOf(".") >= 0) {
                    return Optional.empty();
                }
                plain.append('.');
            } else if (!(isPoint(here) || Character.isSpaceChar(here) || here == '\'' || here == '’')) {
                return trailing(plain, written, i);
            }
        }
        return number(plain);
    }

    private static boolean isPoint(char here) {
        return here == '.' || here == ',';
    }

    /** Returns whether exactly three digits, and then no further digit, follow a separator. */
    private static boolean groupFollows(String written, int separator) {
        int end = separator + 1;
        while (end < written.length() && Character.isDigit(written.charAt(end))) {
            end++;
        }
        return end - separator == 4;
    }

    /** A sign such as % may end a number; letters make it a code, not a number. */
    private static Optional<BigDecimal> trailing(StringBuilder plain, String written, int rest) {
        boolean letters = written.substring(rest).codePoints().anyMatch(Character::isLetterOrDigit);
        return letters ? Optional.empty() : number(plain);
    }

    private static Optional<BigDecimal> number(StringBuilder plain) {
        String digits = plain.toString();
        boolean usable = !digits.isEmpty() && digits.length() <= LONGEST_NUMBER && digits.charAt(0) != '.';
        return usable
                ? Optional.of(new BigDecimal(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits))
                : Optional.empty();
    }
}
