package org.stemma.time;

/** The kinds of times that the grammar tells apart; each has a way of its own to a value. */
enum Shape {
    /** A day by its month and number, perhaps with a weekday and a year. */
    DAY,
    /** A day in digits only. */
    NUMERIC_DAY,
    /** A day by its number alone. */
    DAY_OF_MONTH,
    /** A month, perhaps with a year. */
    MONTH,
    /** A year. */
    YEAR,
    /** A year that only its era tells. */
    EPOCH_YEAR,
    /** Ten years. */
    DECADE,
    /** A hundred years. */
    CENTURY,
    /** A quarter of a year. */
    QUARTER,
    /** A half of a year. */
    HALF,
    /** A season. */
    SEASON,
    /** A day of the week. */
    WEEKDAY,
    /** A unit counted from now: "last week". */
    RELATIVE,
    /** A unit counted from the time spoken of: "the day after". */
    ANAPHORIC,
    /** A span before or after now. */
    FROM_NOW,
    /** A span before or after the time spoken of. */
    FROM_THEN,
    /** The start, middle or end of a unit: "at the end of the year". */
    PART_OF_UNIT,
    /** A span. */
    DURATION,
    /** A span up to now or from now on: "the last six months". */
    LAST_SPAN,
    /** A repetition. */
    SET,
    /** A time of day in numbers. */
    CLOCK,
    /** An hour that needs a preposition before it. */
    BARE_CLOCK,
    /** A part of the day. */
    PART_OF_DAY,
    /** A feast. */
    FEAST,
    /** The present, past or future at large. */
    REFERENCE;

    /** Returns whether a time of day can join this. */
    boolean isDayLike() {
        return switch (this) {
            case DAY, NUMERIC_DAY, DAY_OF_MONTH, WEEKDAY, RELATIVE, ANAPHORIC, FEAST, FROM_NOW, FROM_THEN -> true;
            case MONTH,
                    YEAR,
                    EPOCH_YEAR,
                    DECADE,
                    CENTURY,
                    QUARTER,
                    HALF,
                    SEASON,
                    PART_OF_UNIT,
                    DURATION,
                    LAST_SPAN,
                    SET,
                    CLOCK,
                    BARE_CLOCK,
                    PART_OF_DAY,
                    REFERENCE -> false;
        };
    }
}
