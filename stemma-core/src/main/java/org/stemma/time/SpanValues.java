package org.stemma.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.stemma.text.Span;
import org.stemma.time.TimeExpression.Precision;

/** Works out spans, repetitions, and dates that lie a span away from another. */
final class SpanValues {
    private static final int MOST = 10_000;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Timeline timeline;

    SpanValues(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Returns the number behind the unit in a value such as "YEAR -1". */
    static int offset(String value) {
        return Integer.parseInt(value.substring(value.indexOf(' ') + 1));
    }

    /** Returns a day so many units away; the day itself where the calendar ends before. */
    static LocalDate plus(LocalDate day, TimeUnit unit, long count) {
        LocalDate moved = unit.isTime() ? day : day.plus(count * unit.factor(), unit.chrono());
        return moved.getYear() < 1 || moved.getYear() > 9999 ? day : moved;
    }

    static Precision precision(TimeUnit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, NIGHT, DAY -> Precision.DAY;
            case WEEKEND, WEEK -> Precision.WEEK;
            case MONTH -> Precision.MONTH;
            case QUARTER -> Precision.QUARTER;
            case HALF -> Precision.HALF;
            case YEAR -> Precision.YEAR;
            case DECADE -> Precision.DECADE;
            case CENTURY, MILLENNIUM -> Precision.CENTURY;
        };
    }

    /** Returns the value of a date of this precision of which nothing is known. */
    static String openValue(TimeUnit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, NIGHT, DAY -> "XXXX-XX-XX";
            case WEEKEND -> "XXXX-WXX-WE";
            case WEEK -> "XXXX-WXX";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case HALF -> "XXXX-HX";
            case YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY, MILLENNIUM -> "XX";
        };
    }

    TimeExpression fromNow(Reading reading, Span span) {
        boolean past = reading.has(Slot.AGO) || reading.has(Slot.AGO_BEFORE);
        // "They built it in two years" tells how long it took.
        boolean took = reading.has(Slot.IN)
                && (reading.has(Slot.ABOUT)
                        || (reading.tense() == Tense.PAST && (reading.has(Slot.COUNT) || reading.has(Slot.ONE))));
        return took ? duration(reading, span) : away(reading, span, past ? -1 : 1, timeline.now(), timeline.anchor());
    }

    TimeExpression fromThen(Reading reading, Span span) {
        TimeUnit unit = reading.unit().orElse(TimeUnit.DAY);
        boolean coarser =
                timeline.then().stream().anyMatch(stretch -> stretch.precision().compareTo(precision(unit)) > 0);
        if (coarser) {
            // "Four months later", after a year: nobody can tell which month.
            return DayValues.open(reading, span, openValue(unit), precision(unit));
        }
        Optional<LocalDate> then = timeline.then().map(Stretch::first);
        TimeAnchor anchor = then.isPresent() ? timeline.textAnchor() : timeline.anchor();
        return away(reading, span, reading.has(Slot.EARLIER) ? -1 : 1, then.or(timeline::now), anchor);
    }

    private TimeExpression away(Reading reading, Span span, int sign, Optional<LocalDate> base, TimeAnchor anchor) {
        TimeUnit unit = reading.unit().orElse(TimeUnit.DAY);
        boolean vague = reading.has(Slot.FEW) || (!reading.has(Slot.COUNT) && reading.has(Slot.UNITS));
        if (vague) {
            String value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
            return new TimeExpression(span, TimeExpression.Type.DATE, value, Precision.NONE, null, TimeAnchor.SAID);
        }
        if (base.isEmpty()) {
            return DayValues.open(reading, span, openValue(unit), precision(unit));
        }
        BigDecimal count = count(reading);
        boolean whole = count.stripTrailingZeros().scale() <= 0;
        TimeUnit finer = whole ? unit : finer(unit);
        BigDecimal times = whole ? count : count.multiply(BigDecimal.valueOf(perUnit(unit)));
        Stretch stretch = Stretch.holding(plus(base.get(), finer, sign * times.longValue()), finer);
        timeline.name(stretch);
        return new TimeExpression(
                span, TimeExpression.Type.DATE, stretch.value(), stretch.precision(), stretch.first(), anchor);
    }

    /** The unit in which a part of another is counted: "half a century ago" is a year. */
    private static TimeUnit finer(TimeUnit unit) {
        return switch (unit) {
            case DECADE, CENTURY, MILLENNIUM -> TimeUnit.YEAR;
            case YEAR -> TimeUnit.MONTH;
            case SECOND, MINUTE, HOUR, NIGHT, DAY, WEEKEND, WEEK, MONTH, QUARTER, HALF -> TimeUnit.DAY;
        };
    }

    private static int perUnit(TimeUnit unit) {
        return switch (unit) {
            case MILLENNIUM -> 1000;
            case CENTURY -> 100;
            case DECADE -> 10;
            case YEAR -> 12;
            case MONTH -> 30;
            case WEEK -> 7;
            case SECOND, MINUTE, HOUR, NIGHT, DAY, WEEKEND, QUARTER, HALF -> 1;
        };
    }

    /** Returns how many; 1 where nobody says, and no more than some ten thousand. */
    private static BigDecimal count(Reading reading) {
        BigDecimal count = reading.value(Slot.COUNT).map(BigDecimal::new).orElse(BigDecimal.ONE);
        BigDecimal more = reading.has(Slot.HALF_MORE) ? count.add(HALF) : count;
        return more.min(BigDecimal.valueOf(MOST));
    }

    static TimeExpression duration(Reading reading, Span span) {
        String value = reading.value(Slot.DURATION).orElseGet(() -> span(reading));
        return new TimeExpression(span, TimeExpression.Type.DURATION, value, Precision.NONE, null, TimeAnchor.SAID);
    }

    /** Returns the value of a span of two units, the longer one first: P2Y9M. */
    static String sum(Reading first, Reading second) {
        String longer = span(first);
        String shorter = span(second);
        boolean sameKind = longer.contains("T") || !shorter.contains("T");
        return longer + shorter.substring(longer.contains("T") && sameKind ? 2 : 1);
    }

    private static String span(Reading reading) {
        TimeUnit unit = reading.unit().orElse(TimeUnit.DAY);
        boolean single = reading.has(Slot.UNIT) && (reading.has(Slot.ONE) || reading.has(Slot.HALF_MORE));
        if (!reading.has(Slot.COUNT) && !single) {
            return unit.span("X");
        }
        BigDecimal count = count(reading).stripTrailingZeros();
        if (count.compareTo(HALF) == 0) {
            return switch (unit) {
                case HOUR -> "PT30M";
                case YEAR -> "P6M";
                case DAY -> "PT12H";
                case CENTURY -> "P50Y";
                case DECADE -> "P5Y";
                case SECOND, MINUTE, NIGHT, WEEKEND, WEEK, MONTH, QUARTER, HALF, MILLENNIUM -> unit.span("0.5");
            };
        }
        return unit.span(count.toPlainString());
    }

    static TimeExpression set(Reading reading, Span span) {
        String value = reading.value(Slot.SET).orElseGet(() -> each(reading));
        return new TimeExpression(span, TimeExpression.Type.SET, value, Precision.NONE, null, TimeAnchor.SAID);
    }

    private static String each(Reading reading) {
        Optional<String> weekday = reading.value(Slot.WEEKDAYS).or(() -> reading.value(Slot.WEEKDAY));
        if (weekday.isPresent()) {
            return "XXXX-WXX-" + weekday.get();
        }
        if (reading.has(Slot.PART)) {
            return "XXXX-XX-XXT" + reading.value(Slot.PART).orElse("DT");
        }
        if (reading.month() > 0) {
            return Stretch.format("XXXX-%02d", reading.month());
        }
        Optional<String> season = reading.value(Slot.SEASON).or(() -> reading.value(Slot.SEASON_SHORT));
        if (season.isPresent()) {
            return "XXXX-" + season.get();
        }
        TimeUnit unit = reading.unit().orElse(TimeUnit.DAY);
        int count =
                reading.number(Slot.COUNT, Slot.MARKED_ORDINAL, Slot.ORDINAL).orElse(1);
        return unit == TimeUnit.WEEKEND ? "XXXX-WXX-WE" : unit.span(String.valueOf(Math.min(count, MOST)));
    }
}
