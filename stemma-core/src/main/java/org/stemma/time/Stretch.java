package org.stemma.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import org.stemma.time.TimeExpression.Precision;

/**
 * A stretch of the calendar, which its first day and its precision tell.
 *
 * @param first its first day; for a season the first of its middle month
 * @param precision its length
 * @param mark what a value has behind the date: the weekend's or the time's mark; else empty
 */
record Stretch(LocalDate first, Precision precision, String mark) {
    private static final int OLDEST = 1;
    private static final int LATEST = 9999;

    static Stretch of(LocalDate first, Precision precision) {
        return new Stretch(first, precision, "");
    }

    /** Returns a day, where the calendar has it. */
    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return year < OLDEST || year > LATEST ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Returns the stretch of a unit's length that holds a day. */
    static Stretch holding(LocalDate day, TimeUnit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, NIGHT, DAY -> of(day, Precision.DAY);
            case WEEK -> of(day.minusDays(day.getDayOfWeek().getValue() - 1L), Precision.WEEK);
            case WEEKEND ->
                new Stretch(day.minusDays(day.getDayOfWeek().getValue() - 1L).plusDays(5), Precision.WEEK, "-WE");
            case MONTH -> of(day.withDayOfMonth(1), Precision.MONTH);
            case QUARTER -> of(day.with(IsoFields.DAY_OF_QUARTER, 1), Precision.QUARTER);
            case HALF -> of(LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1), Precision.HALF);
            case YEAR -> of(day.withDayOfYear(1), Precision.YEAR);
            case DECADE -> of(LocalDate.of(Math.max(OLDEST, day.getYear() / 10 * 10), 1, 1), Precision.DECADE);
            case CENTURY, MILLENNIUM ->
                of(LocalDate.of(Math.max(OLDEST, day.getYear() / 100 * 100), 1, 1), Precision.CENTURY);
        };
    }

    /** Returns the TIMEX3 value. */
    String value() {
        int year = first.getYear();
        return switch (precision) {
            case DAY, MINUTE, PART_OF_DAY, NONE -> first + mark;
            case WEEK ->
                format("%04d-W%02d", first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                        + mark;
            case MONTH -> format("%04d-%02d", year, first.getMonthValue());
            case QUARTER -> format("%04d-Q%d", year, first.get(IsoFields.QUARTER_OF_YEAR));
            case HALF -> format("%04d-H%d", year, first.getMonthValue() <= 6 ? 1 : 2);
            case SEASON -> format("%04d-", year) + mark;
            case YEAR -> format("%04d", year);
            case DECADE -> format("%03d", year / 10);
            case CENTURY -> format("%02d", year / 100);
        };
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
