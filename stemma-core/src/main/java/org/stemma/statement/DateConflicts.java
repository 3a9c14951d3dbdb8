package org.stemma.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.time.TimeExpression;

/**
 * Finds days of one statement that cannot all hold: named with their month or as days of the week, worked out from the day
 * of publication where that tells the week.
 */
final class DateConflicts {
    /** A day without a year is written {@code XXXX-10-08}. */
    private static final int DAY_LENGTH = 10;

    private static final int YEAR_LENGTH = 4;

    private DateConflicts() {}

    /** A day, with the words that name it; without a year where nothing tells it. */
    private record Day(Span span, @Nullable LocalDate date, int month, int day) {}

    static Optional<Conflict> find(Statement statement, List<Version> versions) {
        return OddReadings.of(versions, DateConflicts::onlyDay, DateConflicts::differ, DateConflicts::reading)
                .conflict(Conflict.Kind.DATE, statement, false);
    }

    private static @Nullable Day onlyDay(Version version) {
        List<Day> days = version.article().times().stream()
                .filter(time -> OddReadings.holds(version, time.span()))
                .flatMap(time -> day(time).stream())
                .toList();
        long different = days.stream()
                .map(day -> day.month() + "-" + day.day())
                .distinct()
                .count();
        return different == 1 ? days.get(0) : null;
    }

    private static Optional<Day> day(TimeExpression time) {
        boolean day = switch (time.precision()) {
            case DAY, PART_OF_DAY, MINUTE -> true;
            case WEEK, MONTH, QUARTER, SEASON, HALF, YEAR, DECADE, CENTURY, NONE -> false;
        };
        LocalDate date = time.date();
        if (!day) {
            return Optional.empty();
        }
        if (date != null) {
            return Optional.of(new Day(time.span(), date, date.getMonthValue(), date.getDayOfMonth()));
        }
        String value = time.value();
        boolean known = value.length() >= DAY_LENGTH
                && value.substring(YEAR_LENGTH + 1, DAY_LENGTH).matches("[0-9]{2}-[0-9]{2}");
        return known
                ? Optional.of(new Day(
                        time.span(), null, Integer.parseInt(value.substring(5, 7)), Integer.parseInt(value.substring(8, 10))))
                : Optional.empty();
    }

    /** Days without a year are compared by month and day, days with a year by all three. */
    private static boolean differ(Day first, Day second) {
        boolean same = first.month() == second.month() && first.day() == second.day();
        return !same || (first.date() != null && second.date() != null && !first.date().equals(second.date()));
    }

    private static Conflict.Reading reading(Version version, Day day) {
        String value = day.date() == null
                ? String.format(Locale.ROOT, "--%02d-%02d", day.month(), day.day())
                : day.date().toString();
        return new Conflict.Reading(value, version.article().article().passage(day.span()));
    }
}
