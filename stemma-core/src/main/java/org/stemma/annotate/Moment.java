package org.stemma.annotate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.time.TimeExpression;

/**
 * A day, month or year named in running text.
 *
 * @param span where it stands in the cleaned text
 * @param precision how much of the date is said
 * @param date the first day of what is meant; null where the text gives no year and nothing else does
 * @param month 1 to 12, or 0 where only a year or a weekday is said
 * @param day 1 to 31, or 0 where no day of a month is said
 * @param resolved whether the year or day was worked out from another date rather than said
 * @param time the time expression, with its TIMEX3 type and value and its anchor
 */
public record Moment(
        Span span,
        Precision precision,
        @Nullable LocalDate date,
        int month,
        int day,
        boolean resolved,
        TimeExpression time) {
    /** How much of a date is said. */
    public enum Precision {
        /** A day of a year. */
        DAY,
        /** A month of a year. */
        MONTH,
        /** A year. */
        YEAR
    }
}
