package org.stemma.time;

import java.time.temporal.ChronoUnit;

/** A unit in which time is counted, with how ISO-8601 and TIMEX3 write a span of it. */
enum TimeUnit {
    SECOND("S", ChronoUnit.SECONDS, 1),
    MINUTE("M", ChronoUnit.MINUTES, 1),
    HOUR("H", ChronoUnit.HOURS, 1),
    NIGHT("NI", ChronoUnit.DAYS, 1),
    DAY("D", ChronoUnit.DAYS, 1),
    WEEKEND("WE", ChronoUnit.WEEKS, 1),
    WEEK("W", ChronoUnit.WEEKS, 1),
    MONTH("M", ChronoUnit.MONTHS, 1),
    QUARTER("Q", ChronoUnit.MONTHS, 3),
    HALF("H", ChronoUnit.MONTHS, 6),
    YEAR("Y", ChronoUnit.YEARS, 1),
    DECADE("DE", ChronoUnit.YEARS, 10),
    CENTURY("CE", ChronoUnit.YEARS, 100),
    MILLENNIUM("ML", ChronoUnit.YEARS, 1000);

    private final String code;
    private final ChronoUnit chrono;
    private final int factor;

    TimeUnit(String code, ChronoUnit chrono, int factor) {
        this.code = code;
        this.chrono = chrono;
        this.factor = factor;
    }

    ChronoUnit chrono() {
        return chrono;
    }

    int factor() {
        return factor;
    }

    /** Returns whether the unit is shorter than a day. */
    boolean isTime() {
        return this == SECOND || this == MINUTE || this == HOUR;
    }

    /** Returns the TIMEX3 value of a span of so many; {@code count} is a number, or X. */
    String span(String count) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> "PT" + count + code;
            case NIGHT -> "PT" + count + code;
            case HALF -> count.equals("X") ? "PXM" : "P" + 6 * wholes(count) + "M";
            case DECADE -> count.equals("X") ? "PXDE" : "P" + 10 * wholes(count) + "Y";
            case CENTURY -> count.equals("X") ? "PXCE" : "P" + 100 * wholes(count) + "Y";
            case MILLENNIUM -> count.equals("X") ? "PXML" : "P" + 1000 * wholes(count) + "Y";
            case WEEKEND -> "P" + count + "WE";
            case QUARTER -> "P" + count + "Q";
            case DAY, WEEK, MONTH, YEAR -> "P" + count + code;
        };
    }

    private static int wholes(String count) {
        return (int) Double.parseDouble(count);
    }
}
