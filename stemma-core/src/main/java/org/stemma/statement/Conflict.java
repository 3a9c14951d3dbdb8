package org.stemma.statement;

import java.util.List;
import java.util.Locale;
import org.stemma.article.Passage;

/**
 * Versions of a statement that cannot all hold.
 *
 * @param kind what they differ in
 * @param statement the id of the statement
 * @param revision whether the later reports give a later value of the same quantity
 * @param readings each value with the words that give it, in the order of the articles
 */
public record Conflict(Kind kind, String statement, boolean revision, List<Reading> readings) {
    /** The value of a version that says that something is not so. */
    static final String NEGATED = "negated";

    /** The value of a version that says that it is. */
    static final String AFFIRMED = "affirmed";

    /** What versions differ in. */
    public enum Kind {
        /** A day. */
        DATE,
        /** A number. */
        NUMBER,
        /** Where something is. */
        PLACE,
        /** Whether it is so. */
        POLARITY;

        /** Returns the name used in {@code dossier.json}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One value.
     *
     * @param value in normal form: a date as in TIMEX3, a plain number, the name
     *     of a place, {@code affirmed} or {@code negated}
     * @param passage the words that give it
     */
    public record Reading(String value, Passage passage) {}

    /** Copies the readings. */
    public Conflict {
        readings = List.copyOf(readings);
    }
}
