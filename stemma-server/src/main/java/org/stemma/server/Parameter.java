package org.stemma.server;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * A part of a request that a client may choose.
 *
 * @param name as the client writes it
 * @param where it stands
 * @param kind what it may be
 * @param summary what it is for
 */
record Parameter(String name, Where where, Kind kind, String summary) {
    /** Where a parameter stands. */
    enum Where {
        PATH,
        QUERY,
        HEADER
    }

    /** What a parameter may be. */
    sealed interface Kind {}

    /** Any text up to a length. */
    record Text(int longest) implements Kind {}

    /** A whole number of a range. */
    record Range(int low, int high, int usual) implements Kind {}

    /** One of some words, the first where none is given. */
    record Choice(List<String> words) implements Kind {
        /** Copies the list. */
        Choice {
            words = List.copyOf(words);
        }
    }

    /** A day as in ISO 8601. */
    record Day() implements Kind {}

    static Parameter inPath(String name, String summary) {
        return new Parameter(name, Where.PATH, new Text(400), summary);
    }

    static Parameter text(String name, int longest, String summary) {
        return new Parameter(name, Where.QUERY, new Text(longest), summary);
    }

    static Parameter number(String name, int low, int high, int usual, String summary) {
        return new Parameter(name, Where.QUERY, new Range(low, high, usual), summary);
    }

    static Parameter choice(String name, List<String> words, String summary) {
        return new Parameter(name, Where.QUERY, new Choice(words), summary);
    }

    static Parameter day(String name, String summary) {
        return new Parameter(name, Where.QUERY, new Day(), summary);
    }

    static Parameter header(String name, int longest, String summary) {
        return new Parameter(name, Where.HEADER, new Text(longest), summary);
    }

    /** Throws where a value is none that this may be. */
    void check(String value) throws Problem {
        if (kind instanceof Text text) {
            if (value.length() > text.longest()) {
                throw wrong("may have " + text.longest() + " characters at most");
            }
        } else if (kind instanceof Range number) {
            if (!value.matches("\\d{1,9}") || outside(number, Integer.parseInt(value))) {
                throw wrong("must be a number from " + number.low() + " to " + number.high());
            }
        } else if (kind instanceof Choice choice) {
            if (!choice.words().contains(value)) {
                throw wrong("must be one of " + String.join(", ", choice.words()));
            }
        } else if (kind instanceof Day) {
            try {
                LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw wrong("must be a day such as 2031-03-01");
            }
        }
    }

    private static boolean outside(Range range, int value) {
        return value < range.low() || value > range.high();
    }

    private Problem wrong(String rule) {
        return Problem.badRequest("The parameter '" + name + "' " + rule + ".");
    }
}
