package org.stemma.annotate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Token;
import org.stemma.time.TimeExpression;

/** Finds numbers that count or measure, with their approximating words, multipliers, units, and the ranges of two. */
public final class QuantityFinder {
    private static final String PERCENT = "%";

    /** Smaller number words without a multiplier are mostly articles and pronouns: "one", "the two". */
    private static final int LEAST_WORD = 3;

    /** So many words behind a number may "each" stand. */
    private static final int EACH_REACH = 4;

    /** How the numbers of a range may be meant alone: words that join them may be bounds too, as Russian "до". */
    private static final Set<Quantity.Quality> LOW = EnumSet.of(Quantity.Quality.EXACT, Quantity.Quality.AT_LEAST);

    private static final Set<Quantity.Quality> HIGH = EnumSet.of(Quantity.Quality.EXACT, Quantity.Quality.AT_MOST);

    private final MomentFinder calendar;

    /** Makes a finder that knows number words by what reads times. */
    QuantityFinder(MomentFinder calendar) {
        this.calendar = calendar;
    }

    /**
     * A quantity and its place among the words.
     *
     * @param from the number of its first token, approximating words included
     * @param at the number of the token of the number
     * @param to the number behind the last token of number and multiplier
     * @param power the power of ten of its multiplier, 0 without one
     */
    private record Found(Quantity quantity, int from, int at, int to, int power) {}

    /** Returns the quantities of an article, in order; numbers inside {@code times} are none. */
    List<Quantity> find(List<Line> lines, List<TimeExpression> times) {
        List<Quantity> found = new ArrayList<>();
        BitSet timed = new BitSet();
        times.forEach(time -> timed.set(time.span().start(), time.span().end()));
        for (Line line : lines) {
            List<Found> here = new ArrayList<>();
            for (int index = 0; index < line.size(); index++) {
                int at = index;
                Span number = line.token(index).span();
                if (timed.get(number.start(), number.end()).isEmpty()) {
                    number(line, index).ifPresent(next -> add(next, line, here));
                }
                index = here.isEmpty()
                        ? at
                        : Math.max(at, here.get(here.size() - 1).to() - 1);
            }
            here.forEach(one -> found.add(one.quantity()));
        }
        return found;
    }

    private static void add(Found next, Line line, List<Found> here) {
        Found last = here.isEmpty() ? null : here.get(here.size() - 1);
        Found range = last == null ? null : range(last, next, line);
        if (range != null) {
            here.set(here.size() - 1, range);
        } else {
            here.add(next);
        }
    }

    /** Returns the range of two numbers; null where they are two quantities. */
    private static @Nullable Found range(Found low, Found high, Line line) {
        boolean plain = LOW.contains(low.quantity().quality())
                && HIGH.contains(high.quantity().quality())
                && high.at() == low.to() + 1;
        if (!plain) {
            return null;
        }
        int before = line.pack().ranges().joins(line, low.at(), low.to());
        int shared = low.power() == 0 ? high.power() : 0;
        BigDecimal least = low.quantity().value().scaleByPowerOfTen(shared);
        if (before < 0 || least.compareTo(high.quantity().value()) >= 0) {
            return null;
        }
        Quantity scaled = Quantity.of(
                low.quantity().span(),
                least.stripTrailingZeros(),
                Quantity.Quality.EXACT,
                high.quantity().unit());
        int from = low.from() - before;
        String unit = high.quantity().unit().isEmpty()
                ? low.quantity().unit()
                : high.quantity().unit();
        return new Found(
                scaled.to(high.quantity().value(), line.span(from, high.to()), unit), from, low.at(), high.to(), 0);
    }

    private Optional<Found> number(Line line, int index) {
        String word = line.word(index);
        Integer several = line.pack().ranges().several().get(word);
        if (several != null) {
            return Optional.of(several(line, index, several));
        }
        if (line.token(index).kind() == Token.Kind.NUMBER) {
            Optional<BigDecimal> value = DigitReader.value(line, index);
            return value.isPresent()
                    ? Optional.of(quantity(line, index, value.get(), 0))
                    : DigitReader.glued(word).flatMap(glued -> glued(line, index, glued));
        }
        int count = calendar.count(line, index);
        boolean scaled = index + 1 < line.size() && power(line.pack(), line.word(index + 1)) != null;
        return count < (scaled ? 1 : LEAST_WORD)
                ? Optional.empty()
                : Optional.of(quantity(line, index, BigDecimal.valueOf(count), 0));
    }

    /** One letter may be a unit's, unless a sign for money stands before the number. */
    private static Optional<Found> glued(Line line, int index, DigitReader.Glued glued) {
        Integer power = power(line.pack(), glued.letters());
        boolean told = glued.letters().length() > 1 || isMoney(line, index - 1);
        return power == null || !told
                ? Optional.empty()
                : DigitReader.value(line, glued.digits()).map(value -> quantity(line, index, value, power));
    }

    /** "Dozens", "tens of thousands". */
    private static Found several(Line line, int index, int base) {
        int next = isEmptyWord(line, index + 1) ? index + 2 : index + 1;
        Integer power = next < line.size() ? power(line.pack(), line.word(next)) : null;
        int to = power == null ? index + 1 : next + 1;
        BigDecimal value = BigDecimal.valueOf(base).scaleByPowerOfTen(power == null ? 0 : power);
        Quantity quantity = Quantity.of(
                line.span(index, to),
                value.stripTrailingZeros(),
                Quantity.Quality.SEVERAL,
                counted(line, isEmptyWord(line, to) ? to + 1 : to));
        return new Found(quantity, index, index, to, 0);
    }

    private static Found quantity(Line line, int index, BigDecimal value, int glued) {
        int end = index + 1;
        int power = glued;
        if (end < line.size() && glued == 0) {
            Integer multiplier = power(line.pack(), line.word(end));
            if (multiplier != null) {
                power = multiplier;
                end++;
            }
        }
        boolean money = isMoney(line, index - 1);
        int first = money ? index - 1 : index;
        String unit = money ? line.word(first) : unit(line, index, end);
        int start = first;
        Quantity.Quality quality = Quantity.Quality.EXACT;
        for (Map.Entry<Quantity.Quality, Phrases> bound : bounds(line.pack())) {
            int length = endingAt(bound.getValue(), line, first);
            if (length > 0 && first - length < start) {
                start = first - length;
                quality = bound.getKey();
            }
        }
        if (quality == Quantity.Quality.EXACT && isOfEach(line, index, end)) {
            quality = Quantity.Quality.EACH;
        }
        BigDecimal scaled = value.scaleByPowerOfTen(power).stripTrailingZeros();
        return new Found(Quantity.of(line.span(start, end), scaled, quality, unit), start, first, end, power);
    }

    private static boolean isMoney(Line line, int index) {
        return index >= 0 && Character.getType(line.word(index).codePointAt(0)) == Character.CURRENCY_SYMBOL;
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
        return counted(line, at);
    }

    private static String counted(Line line, int at) {
        boolean counted = at < line.size() && (line.isWord(at) || line.word(at).equals(PERCENT) || isMoney(line, at));
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

    /** Returns the power of ten that a number word such as "million" or "Mio." stands for; null for any other word. */
    static @Nullable Integer power(LanguagePack pack, String written) {
        String word = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
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
}
