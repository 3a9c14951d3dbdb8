package org.stemma.time;

import java.util.Optional;

/** Whether what stands around a time lets it be one: numbers and short words mean many things. */
final class Context {
    private static final int OLDEST_BARE_YEAR = 1700;
    private static final int LATEST_BARE_YEAR = 2100;
    private static final int OLDEST_DETERMINED_YEAR = 1900;
    private static final int YOUNGEST_AGE_DECADE = 50;

    private Context() {}

    static boolean admits(Reading reading, Meanings meanings) {
        return switch (reading.shape()) {
            case YEAR ->
                reading.has(Slot.SHORT_YEAR)
                        ? !meanings.atoms().isWord(reading.to())
                        : reading.values().size() > 1 || bareYear(reading, meanings);
            case EPOCH_YEAR -> reading.has(Slot.BEFORE_ERA) || reading.year() >= 100;
            case MONTH -> reading.values().size() > 1 || bareMonth(reading, meanings);
            case DAY_OF_MONTH -> dayOfMonth(reading, meanings);
            case DECADE -> decade(reading, meanings);
            case RELATIVE -> relative(reading);
            case DURATION -> duration(reading, meanings);
            case LAST_SPAN -> !modifiesUnit(reading, meanings);
            case FROM_NOW -> true;
            case REFERENCE -> !modifiesUnit(reading, meanings);
            case BARE_CLOCK ->
                isHour(reading)
                        && meanings.endsBefore(
                                reading.from(),
                                reading.has(Slot.UNIT) || reading.has(Slot.UNITS)
                                        ? Slot.HOUR_PREPOSITION
                                        : Slot.CLOCK_PREPOSITION);
            case CLOCK -> isHour(reading) && clock(reading, meanings);
            case SEASON ->
                // "Spring" and "fall" mean other things, too; "until spring" is a season.
                !isShort(reading) || meanings.endsBefore(reading.from(), Slot.LIMIT);
            case WEEKDAY -> !isPartOfName(reading, meanings);
            case DAY -> !isRate(reading, meanings);
            case NUMERIC_DAY, CENTURY, QUARTER, HALF, ANAPHORIC, FROM_THEN, PART_OF_UNIT, SET, PART_OF_DAY, FEAST ->
                true;
        };
    }

    /** Four digits alone are a year where a preposition says so, or where nothing follows that they could count. */
    private static boolean bareYear(Reading reading, Meanings meanings) {
        Atoms atoms = meanings.atoms();
        int year = reading.year();
        boolean counts = meanings.has(reading.to(), Slot.UNIT) || meanings.has(reading.to(), Slot.UNITS);
        boolean old = year < OLDEST_BARE_YEAR && !meanings.endsBefore(reading.from(), Slot.YEAR_PREPOSITION);
        if (counts || old) {
            return false;
        }
        boolean inRange =
                atoms.plainOrNone(reading.from() - 1).equals("-") && meanings.has(reading.from() - 2, Slot.YEAR);
        if (meanings.endsBefore(reading.from(), Slot.YEAR_PREPOSITION) || inRange) {
            return true;
        }
        boolean noun = !meanings.capitalisesNouns() || atoms.isCapitalised(reading.to());
        boolean row = (meanings.has(reading.to(), Slot.AND) || meanings.has(reading.to(), Slot.TO))
                && meanings.has(reading.to() + 1, Slot.YEAR);
        boolean counted = atoms.isWord(reading.to()) && noun && !row;
        if (!counted) {
            boolean unmarked = meanings.marksYears() && atoms.isWord(reading.from() - 1) && !row;
            return !unmarked
                    && year <= LATEST_BARE_YEAR
                    && (reading.from() > 0 || (meanings.capitalisesNouns() && atoms.isWord(reading.to())))
                    && !isGlued(reading, atoms);
        }
        boolean determined = meanings.endsBefore(reading.from(), Slot.DETERMINER);
        return determined && year >= OLDEST_DETERMINED_YEAR && year < LATEST_BARE_YEAR && year % 1000 != 0;
    }

    /** Digits with a hyphen and other digits are a number of another kind: a telephone, a score. */
    private static boolean isGlued(Reading reading, Atoms atoms) {
        boolean before = atoms.touches(reading.from())
                && atoms.plain(reading.from() - 1).equals("-")
                && atoms.isDigits(reading.from() - 2)
                && atoms.plain(reading.from() - 2).length() != 4;
        boolean after = atoms.touches(reading.to())
                && atoms.plain(reading.to()).equals("-")
                && atoms.touches(reading.to() + 1)
                && atoms.isDigits(reading.to() + 1)
                && atoms.plain(reading.to() + 1).length() != 4
                && !endsRange(reading.year(), atoms.plain(reading.to() + 1));
        boolean row = atoms.isDigits(reading.from() - 1);
        return before || after || row;
    }

    /** "2018-19" ends a year later; "2019-14" does not. */
    private static boolean endsRange(int year, String digits) {
        return digits.length() == 2
                && digits.chars().allMatch(Character::isDigit)
                && Integer.parseInt(digits) > year % 100;
    }

    private static boolean bareMonth(Reading reading, Meanings meanings) {
        boolean marked = meanings.endsBefore(reading.from(), Slot.MONTH_PREPOSITION)
                || meanings.endsBefore(reading.from(), Slot.START)
                || meanings.endsBefore(reading.from(), Slot.MID)
                || meanings.endsBefore(reading.from(), Slot.END)
                || (meanings.has(reading.from() - 1, Slot.DASH) && meanings.endsBefore(reading.from() - 1, Slot.MID));
        return marked || !isPartOfName(reading, meanings);
    }

    /** A capitalised neighbour makes a name's part of what could be one, where nouns have no capitals. */
    private static boolean isPartOfName(Reading reading, Meanings meanings) {
        Atoms atoms = meanings.atoms();
        boolean after = atoms.isCapitalised(reading.to())
                && meanings.at(reading.to()).isEmpty()
                && !atoms.touches(reading.to());
        boolean before = reading.from() > 1
                && atoms.isCapitalised(reading.from() - 1)
                && meanings.at(reading.from() - 1).isEmpty();
        boolean glued = atoms.touches(reading.from())
                && atoms.plain(reading.from() - 1).equals("-")
                && atoms.isWord(reading.from() - 2);
        return glued || (atoms.isCapitalised(reading.from()) && !meanings.capitalisesNouns() && (after || before));
    }

    private static boolean dayOfMonth(Reading reading, Meanings meanings) {
        if (reading.day() < 1 || reading.day() > 31) {
            return false;
        }
        boolean marked = meanings.endsBefore(reading.to(), Slot.DAY_MARK);
        boolean led = meanings.endsBefore(reading.from(), Slot.DAY_PREPOSITION) && reading.to() - reading.from() > 1;
        return marked || (led && !meanings.atoms().isWord(reading.to()));
    }

    /** Two low digits are more often an age than a decade. */
    private static boolean decade(Reading reading, Meanings meanings) {
        int first = reading.number(Slot.DECADE).orElse(0);
        return first >= YOUNGEST_AGE_DECADE
                || reading.has(Slot.UNITS)
                || reading.has(Slot.UNIT)
                || reading.has(Slot.DECADE_PREFIX)
                || meanings.has(reading.from() - 1, Slot.APOSTROPHE);
    }

    /** "The last day" and "the last minute" are no times. */
    private static boolean relative(Reading reading) {
        Optional<TimeUnit> unit = reading.unit();
        if (unit.isEmpty()) {
            return true;
        }
        boolean shortUnit = unit.get().isTime() || (unit.get() == TimeUnit.DAY && reading.has(Slot.LAST));
        return !shortUnit;
    }

    private static boolean isShort(Reading reading) {
        return reading.has(Slot.SEASON_SHORT)
                && reading.values().keySet().stream()
                        .allMatch(slot -> slot == Slot.SEASON_SHORT || slot == Slot.DETERMINER);
    }

    /** A unit before a month is a day only with an article: "the second of May", but "a litre a second in May". */
    private static boolean isRate(Reading reading, Meanings meanings) {
        return meanings.has(reading.from(), Slot.UNIT) && !meanings.endsBefore(reading.from(), Slot.DETERMINER);
    }

    /** "In the past" says nothing of its own before "decade", nor "four days last" before "month". */
    private static boolean modifiesUnit(Reading reading, Meanings meanings) {
        boolean unit = meanings.has(reading.to(), Slot.UNIT)
                || meanings.has(reading.to(), Slot.UNITS)
                || meanings.has(reading.to(), Slot.COUNT)
                || meanings.has(reading.to(), Slot.WEEKDAY)
                || meanings.has(reading.to(), Slot.MONTH)
                || meanings.has(reading.to(), Slot.SEASON)
                || meanings.has(reading.to(), Slot.FEW);
        return unit && (meanings.endsBefore(reading.to(), Slot.LAST) || meanings.endsBefore(reading.to(), Slot.NEXT));
    }

    private static boolean duration(Reading reading, Meanings meanings) {
        if (meanings.has(reading.to(), Slot.AGE)) {
            return false;
        }
        boolean counted = reading.has(Slot.COUNT) || reading.has(Slot.FEW) || reading.has(Slot.DURATION);
        Optional<TimeUnit> unit = reading.unit();
        if (counted) {
            if (unit.isPresent()
                    && unit.get() == TimeUnit.YEAR
                    && reading.number(Slot.COUNT).orElse(0) >= 1000) {
                return false;
            }
            boolean second = unit.isPresent() && unit.get() == TimeUnit.SECOND && reading.has(Slot.UNIT);
            if (second && !meanings.atoms().isDigits(reading.from())) {
                return false;
            }
            boolean fraction = unit.isPresent() && unit.get() == TimeUnit.QUARTER && !reading.has(Slot.FEW);
            return !fraction || meanings.atoms().isDigits(reading.from());
        }
        if (reading.has(Slot.HALF_MORE)) {
            return true;
        }
        if (reading.has(Slot.ONE)) {
            return unit.isPresent() && unit.get() != TimeUnit.SECOND && unit.get() != TimeUnit.QUARTER;
        }
        return meanings.endsBefore(reading.from(), Slot.SPAN_PREPOSITION);
    }

    private static boolean isHour(Reading reading) {
        return reading.has(Slot.CLOCK_NAME)
                || reading.number(Slot.HOUR, Slot.COUNT).orElse(Integer.MAX_VALUE) <= 24;
    }

    /** Two numbers with a colon are a score as well; a preposition, a mark or another time tells. */
    private static boolean clock(Reading reading, Meanings meanings) {
        boolean bare = reading.values().keySet().stream()
                .allMatch(slot -> slot == Slot.HOUR || slot == Slot.MINUTE || slot == Slot.COLON);
        int from = reading.from();
        return !bare
                || from == 0
                || meanings.isBare()
                || meanings.endsBefore(from, Slot.CLOCK_PREPOSITION)
                || meanings.endsBefore(from, Slot.CLOCK_JOINER)
                || meanings.has(from - 1, Slot.COMMA)
                || meanings.has(from - 1, Slot.TO)
                || meanings.has(from - 1, Slot.YEAR)
                || (meanings.has(from - 1, Slot.DASH) && meanings.has(from - 2, Slot.MINUTE))
                || meanings.endsBefore(from, Slot.WEEKDAY);
    }
}
