package org.stemma.time;

/** The part that a word, number or mark can play in a time. Packs and the grammar name these. */
enum Slot {
    /** A day of a month in digits. */
    DAY,
    /** A month in digits. */
    MONTH_NUMBER,
    /** A year of four digits. */
    YEAR,
    /** The last two digits of a year. */
    SHORT_YEAR,
    /** A year of one to four digits, which only an era tells. */
    EPOCH_YEAR,
    /** How many; the value is a decimal number. */
    COUNT,
    /** The indefinite article, which can mean one. */
    ONE,
    /** How many, but nobody says how many: "several". */
    FEW,
    /** A half that follows what it halves: Spanish "año y medio". */
    HALF_MORE,
    /** Which one of a row. */
    ORDINAL,
    /** Which one of a row, in digits with an ending: "14th". */
    MARKED_ORDINAL,
    /** A number in Roman digits. */
    ROMAN,
    /** An hour of the day. */
    HOUR,
    /** Two digits of minutes or seconds. */
    MINUTE,
    /** The first year of a decade, with four or two digits. */
    DECADE,
    /** What makes a number a decade, behind it: "s". */
    DECADE_SUFFIX,
    /** What makes a number a decade, before it: French "années". */
    DECADE_PREFIX,
    /** A month by its name, written as a name of a month is. */
    MONTH,
    /** A month by a name that needs a number beside it: short, or written as other words are. */
    MONTH_SHORT,
    /** A day of the week by its name; the value is 1 (Monday) to 7. */
    WEEKDAY,
    /** A day of the week by a name that needs a date beside it. */
    WEEKDAY_SHORT,
    /** A day of the week, each time it comes: German "montags". */
    WEEKDAYS,
    /** A day of the week and a part of it in one word, as German "Montagabend"; the value is "1 EV". */
    WEEKDAY_PART,
    /** A {@link TimeUnit}, one of it. */
    UNIT,
    /** A {@link TimeUnit}, several of it. */
    UNITS,
    /** A unit counted from the present one: "YEAR -1" is last year. */
    RELATIVE,
    /** A unit counted from the one spoken of: "DAY 1" is the day after. */
    ANAPHORIC,
    /** The one before the present one. */
    LAST,
    /** The one after the present one. */
    NEXT,
    /** The present one. */
    THIS,
    /** The one spoken of. */
    SAME,
    /** The one before the one spoken of. */
    PREVIOUS,
    /** The one after the one spoken of. */
    FOLLOWING,
    /** Behind a span: so long before now. */
    AGO,
    /** In front of a span: so long before now. */
    AGO_BEFORE,
    /** In front of a span: so long after now. */
    IN,
    /** Behind a span: so long after now. */
    IN_AFTER,
    /** Behind a span: so long after the time spoken of. */
    LATER,
    /** Behind a span: so long before the time spoken of. */
    EARLIER,
    /** The first part of a time. */
    START,
    /** The middle of a time. */
    MID,
    /** The last part of a time. */
    END,
    /** Between a number and its unit: "full", "consecutive". */
    FULL,
    /** Until: what ends then is to come, or lasted till then. */
    LIMIT,
    /** Since. */
    SINCE,
    /** Behind a span: it tells how old something is. */
    AGE,
    /** About. */
    ABOUT,
    /** Each one. */
    EACH,
    /** A repetition in one word; the value is a TIMEX3 value: "P1D" for daily. */
    SET,
    /** A span in one word; the value is a TIMEX3 value: "P6M". */
    DURATION,
    /** The present, past or future at large; the value is a TIMEX3 value. */
    REFERENCE,
    /** A part of the day, by its TIMEX3 code. */
    PART,
    /** A season, by its TIMEX3 code. */
    SEASON,
    /** A season by a word that means other things as well. */
    SEASON_SHORT,
    /** A quarter of a year by its number. */
    QUARTER_NAME,
    /** A feast on the same day each year; the value is a month and a day. */
    FEAST,
    /** A time of day in one word; the value is hours and minutes. */
    CLOCK_NAME,
    /** What makes a number an hour: German "Uhr". */
    CLOCK,
    /** Before noon. */
    MORNING_HOURS,
    /** After noon. */
    AFTERNOON_HOURS,
    /** What stands before a time of day. */
    CLOCK_PREPOSITION,
    /** What stands before a number of hours that is a time of day: French "à 19 heures". */
    HOUR_PREPOSITION,
    /** What joins a day and a time of day to one time. */
    CLOCK_JOINER,
    /** What stands before a year. */
    YEAR_PREPOSITION,
    /** What stands before a month that could be another word. */
    MONTH_PREPOSITION,
    /** What stands before a day of the month without its month. */
    DAY_PREPOSITION,
    /** What stands behind a day of the month without its month. */
    DAY_MARK,
    /** What stands behind a year and makes it one. */
    YEAR_MARK,
    /** What stands before a span. */
    SPAN_PREPOSITION,
    /** Of, between the parts of a date. */
    FILLER,
    /** An article. */
    DETERMINER,
    /** And, or. */
    AND,
    /** To, between the ends of a range. */
    TO,
    /** The era before the present one. */
    BEFORE_ERA,
    /** The present era. */
    THIS_ERA,
    /** A word that tells that the sentence speaks of the past. */
    PAST,
    /** A word that tells that the sentence speaks of what is to come. */
    FUTURE,
    /** The endings of digits that tell the row: "th". */
    ORDINAL_SUFFIX,
    /** A comma. */
    COMMA,
    /** A full stop. */
    DOT,
    /** A hyphen or a dash. */
    DASH,
    /** A colon. */
    COLON,
    /** A slash. */
    SLASH,
    /** An apostrophe. */
    APOSTROPHE
}
