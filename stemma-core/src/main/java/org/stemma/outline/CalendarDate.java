package org.stemma.outline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.time.TimeExpression;

/**
 * A day or a longer stretch of the calendar, as far as a report tells it.
 *
 * @param value as in TIMEX3: {@code 2031-05-06}, {@code 2031-W19}, {@code 2031-05}, {@code 2031-SU}, {@code 2031}
 * @param precision how much is told
 * @param first its first day
 * @param last its last day
 */
public record CalendarDate(String value, Precision precision, LocalDate first, LocalDate last) {
    private static final String WEEKEND = "-WE";
    private static final String END_OF_DAY = "T24:00";
    private static final int SEASON_HALF = 45;

    /** How much of a date is told, the most exact first. */
    public enum Precision {
        /** A day. */
        DAY,
        /** Saturday and Sunday. */
        WEEKEND,
        /** Seven days from a Monday on. */
        WEEK,
        /** A month. */
        MONTH,
        /** Three months. */
        SEASON,
        /** A quarter of a year. */
        QUARTER,
        /** A half of a year. */
        HALF,
        /** A year. */
        YEAR
    }

    /** Returns the date of a time; empty where it tells none, or one of more than a year. */
    static Optional<CalendarDate> of(TimeExpression time) {
        LocalDate date = time.date();
        if (date == null || time.value().contains("X") || time.value().startsWith("BC")) {
            return Optional.empty();
        }
        return switch (time.precision()) {
            case MINUTE -> Optional.of(day(time.value().endsWith(END_OF_DAY) ? date.plusDays(1) : date));
            case PART_OF_DAY, DAY -> Optional.of(day(date));
            case WEEK -> Optional.of(week(time.value(), date));
            case MONTH -> Optional.of(stretch(time, Precision.MONTH, months(date, 1)));
            case QUARTER -> Optional.of(stretch(time, Precision.QUARTER, months(date, 3)));
            case HALF -> Optional.of(stretch(time, Precision.HALF, months(date, 6)));
            case SEASON ->
                // Where a season begins differs with the country; the date is a day near its middle.
                Optional.of(new CalendarDate(
                        time.value(), Precision.SEASON, date.minusDays(SEASON_HALF), date.plusDays(SEASON_HALF)));
            case YEAR -> Optional.of(stretch(time, Precision.YEAR, months(date, 12)));
            case DECADE, CENTURY, NONE -> Optional.empty();
        };
    }

    private static CalendarDate day(LocalDate date) {
        return new CalendarDate(date.toString(), Precision.DAY, date, date);
    }

    private static CalendarDate week(String value, LocalDate first) {
        return value.endsWith(WEEKEND)
                ? new CalendarDate(value, Precision.WEEKEND, first, first.plusDays(1))
                : new CalendarDate(value, Precision.WEEK, first, first.plusDays(6));
    }

    private static CalendarDate stretch(TimeExpression time, Precision precision, LocalDate last) {
        return new CalendarDate(time.value(), precision, time.date() == null ? last : time.date(), last);
    }

    private static LocalDate months(LocalDate first, int months) {
        return first.plusMonths(months).minusDays(1);
    }

    /** Returns this date with the day before it: the night to Sunday is Saturday's as well. */
    CalendarDate withEve() {
        return new CalendarDate(value, precision, first.minusDays(1), last);
    }

    /** Returns whether all of another date lies in this one. */
    boolean contains(CalendarDate other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /** Returns whether both can be dates of one thing: one lies in the other. */
    boolean fits(CalendarDate other) {
        return contains(other) || other.contains(this);
    }

    /** Returns whether it takes up more than a month: things of one year have little to do with one another. */
    boolean isWide() {
        return precision.compareTo(Precision.MONTH) > 0;
    }

    /** Returns the number of days that it takes up. */
    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /**
     * Returns the date that most votes allow: a vote for a longer stretch allows each date in it. Of equals the most exact
     * wins, then the one given first.
     *
     * @param votes the dates given, each with its votes, in the order in which they were given
     */
    static Optional<CalendarDate> mostGiven(Map<CalendarDate, Double> votes) {
        CalendarDate best = null;
        double most = 0;
        for (CalendarDate date : votes.keySet()) {
            double allowed = votes.entrySet().stream()
                    .filter(entry -> entry.getKey().contains(date))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            boolean finer = best != null && allowed == most && date.precision.compareTo(best.precision) < 0;
            if (best == null || allowed > most || finer) {
                best = date;
                most = allowed;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns the name of the precision as the dossier writes it. */
    public String precisionName() {
        return precision.name().toLowerCase(Locale.ROOT);
    }
}
