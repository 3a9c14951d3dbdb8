package org.stemma.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;

/** Chooses among the days that a time without its year, month or week can mean. */
final class Nearest {
    /** A tense that is told wrongly sends a day a year away: a day so near in the other direction wins over it. */
    private static final long NEAR = 62;

    private static final long FAR = 275;

    private Nearest() {}

    /**
     * Returns the candidate that fits the tense and is nearest to {@code now}; without a tense the nearest. One in the
     * other direction wins where it is near and the fitting one is far.
     */
    static LocalDate of(List<LocalDate> candidates, LocalDate now, Tense tense) {
        LocalDate nearest = nearest(candidates, now);
        List<LocalDate> fitting = candidates.stream()
                .filter(day -> switch (tense) {
                    case PAST -> !day.isAfter(now);
                    case FUTURE -> !day.isBefore(now);
                    case UNKNOWN -> true;
                })
                .toList();
        if (fitting.isEmpty()) {
            return nearest;
        }
        LocalDate chosen = nearest(fitting, now);
        boolean wrong = distance(chosen, now) > FAR && distance(nearest, now) < NEAR;
        return wrong ? nearest : chosen;
    }

    private static LocalDate nearest(List<LocalDate> candidates, LocalDate now) {
        return candidates.stream()
                .min(Comparator.comparingLong((LocalDate day) -> distance(day, now))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(now);
    }

    private static long distance(LocalDate day, LocalDate now) {
        return Math.abs(ChronoUnit.DAYS.between(day, now));
    }

    /** Returns the day of the week on or before, or on or after, {@code now}. */
    static LocalDate weekday(int weekday, LocalDate now, Tense tense) {
        DayOfWeek day = DayOfWeek.of(weekday);
        return tense == Tense.FUTURE
                ? now.with(TemporalAdjusters.nextOrSame(day))
                : now.with(TemporalAdjusters.previousOrSame(day));
    }
}
