package org.stemma.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * A time named in running text, with its value by TIMEX3 (ISO-TimeML, ISO 24617-1).
 *
 * @param span where it stands, in the offsets of the text
 * @param type the kind of time
 * @param value what it stands for: {@code 2031-03-12}, {@code 2031-W11}, {@code 2031-Q1}, {@code 203} (a decade),
 *     {@code P3D}, {@code PAST_REF}; an X stands for each digit that nothing tells
 * @param precision how much of a date is said
 * @param date the first day of what is meant; null for spans and repetitions, and where nothing tells it
 * @param anchor from what the value was worked out
 */
public record TimeExpression(
        Span span,
        Type type,
        String value,
        Precision precision,
        @Nullable LocalDate date,
        TimeAnchor anchor) {
    /** The kinds of TIMEX3. */
    public enum Type {
        /** A day, or a longer stretch of the calendar. */
        DATE,
        /** A part of a day. */
        TIME,
        /** How long something takes. */
        DURATION,
        /** A repetition. */
        SET
    }

    /** How much of a date is said. */
    public enum Precision {
        /** An hour with its minutes. */
        MINUTE,
        /** A morning, an afternoon, an evening, a night. */
        PART_OF_DAY,
        /** A day. */
        DAY,
        /** A week or a weekend. */
        WEEK,
        /** A month. */
        MONTH,
        /** A quarter of a year. */
        QUARTER,
        /** A season. */
        SEASON,
        /** A half of a year. */
        HALF,
        /** A year. */
        YEAR,
        /** Ten years. */
        DECADE,
        /** A hundred years. */
        CENTURY,
        /** No date is said, as in "for three days". */
        NONE
    }
}
