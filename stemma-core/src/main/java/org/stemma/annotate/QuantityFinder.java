package org.stemma.annotate;

import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Token;
import org.stemma.time.TimeExpression;

/** Finds numbers that count or measure, with their approximating words, multipliers and units. */
public final class QuantityFinder {
    private static final int LONGEST_NUMBER = 18;
    private static final String PERCENT = "%";

    /** Smaller number words are mostly articles and pronouns: "one", "the two". */
    private static final int LEAST_WORD = 3;

    /** So many words behind a number may "each" stand. */
    private static final int EACH_REACH = 4;

    private final MomentFinder calendar;

    /** Makes a finder that knows number words by what reads times. */
    QuantityFinder(MomentFinder calendar) {
        this.calendar = calendar;
    }

    /** Returns the quantities of an article, in order; numbers inside {@code times} are none. */
    List<Quantity> find(List<Line> lines, List<TimeExpression> times) {
        List<Quantity> found = new ArrayList<>();
        for (Line line : lines) {
            for (int index = 0; index < line.size(); index++) {
                int at = index;
                Span number = line.token(index).span();
                if (times.stream().noneMatch(time -> time.span().overlaps(number))) {
                    number(line, index).ifPresent(value -> found.add(quantity(line, at, value)));
                }
            }
        }
        return found;
    }

    private Optional<BigDecimal> number(Line line, int index) {
        if (line.token(index).kind() == Token.Kind.NUMBER) {
            return value(line, index);
        }
        int count = calendar.count(line, index);
        return count < LEAST_WORD ? Optional.empty() : Optional.of(BigDecimal.valueOf(count));
    }

    private static Quantity quantity(Line line, int index, BigDecimal value) {
        int end = index + 1;
        BigDecimal scaled = value;
        if (end < line.size()) {
            Integer power = power(line.pack(), line.word(end));
            if (power != null) {
                scaled = value.scaleByPowerOfTen(power);
                end++;
            }
        }
        String unit = unit(line, index, end);
        int start = index;
        Quantity.Quality quality = Quantity.Quality.EXACT;
        for (Map.Entry<Quantity.Quality, Phrases> bound : bounds(line.pack())) {
            int length = endingAt(bound.getValue(), line, index);
            if (length > 0 && index - length < start) {
                start = index - length;
                quality = bound.getKey();
            }
        }
        if (quality == Quantity.Quality.EXACT && isOfEach(line, index, end)) {
            quality = Quantity.Quality.EACH;
        }
        return new Quantity(line.span(start, end), scaled.stripTrailingZeros(), quality, unit);
    }

    /** Returns whether a word right before a number, or soon behind it, says that each of several has so many. */
    private static boolean isOfEach(Line line, int index, int end) {
        Phrases words = line.pack().distributives();
        if (index > 0 && words.contains(line.word(index - 1))) {
            return true;
        }
        for (int at = end; at < Math.min(line.size(), end + EACH_REACH) && !line.isMark(at); at++) {
            if (words.contains(line.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** Returns what is counted; a word may join it to its multiplier: French "millions d'euros". */
    private static String unit(Line line, int number, int after) {
        if (line.word(number).endsWith(PERCENT)) {
            return PERCENT;
        }
        boolean joined = after > number + 1 && isEmptyWord(line, after);
        int at = joined ? after + 1 : after;
        boolean counted = at < line.size() && (line.isWord(at) || line.word(at).equals(PERCENT));
        return counted && !isEmptyWord(line, at) ? line.word(at) : "";
    }

    private static boolean isEmptyWord(Line line, int index) {
        return index < line.size()
                && (line.pack().stopWords().contains(line.word(index))
                        || line.pack().elisions().contains(line.word(index)));
    }

    private static List<Map.Entry<Quantity.Quality, Phrases>> bounds(LanguagePack pack) {
        return List.of(
                Map.entry(Quantity.Quality.ABOUT, pack.about()),
                Map.entry(Quantity.Quality.AT_LEAST, pack.atLeast()),
                Map.entry(Quantity.Quality.AT_MOST, pack.atMost()));
    }

    /** Returns the length in tokens of the longest phrase that ends in front of {@code index}. */
    private static int endingAt(Phrases phrases, Line line, int index) {
        for (int length = Math.min(4, index); length > 0; length--) {
            if (phrases.match(line.words().subList(0, index), index - length) == length) {
                return length;
            }
        }
        return 0;
    }

    /** Returns the power of ten that a number word such as "million" stands for; null for any other word. */
    static @Nullable Integer power(LanguagePack pack, String word) {
        Integer exact = pack.multipliers().get(word);
        return exact != null
                ? exact
                : pack.multipliers().entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith("*"))
                        .filter(entry -> word.startsWith(
                                entry.getKey().substring(0, entry.getKey().length() - 1)))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static Optional<BigDecimal> value(Line line, int index) {
        DecimalFormatSymbols symbols =
                DecimalFormatSymbols.getInstance(line.sentence().language().locale());
        StringBuilder plain = new StringBuilder();
        String written = line.word(index);
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
