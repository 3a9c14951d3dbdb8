package org.stemma.bench.transmission;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing told by a report or an origin.
 *
 * @param number the line of the parallel text that it is a telling of
 * @param root the id of the origin or report that it goes back to
 * @param parent the id of the origin or report from which it was taken; its own report's for own reporting
 * @param text its words, without the words that name a source
 * @param kept the share of the line that is left, from 0 to 1
 * @param errors what copyists made of numbers and names, by what they were
 * @param account 0 for the account of the parallel text, else the seed of another witness's own words
 */
record Line(
        int number,
        String root,
        String parent,
        String text,
        double kept,
        SortedMap<String, String> errors,
        long account) {
    /** Copies the map. */
    Line {
        errors = new TreeMap<>(errors);
    }

    /** Returns a whole line of the parallel text, as its root tells it. */
    static Line original(int number, String root, String text) {
        return new Line(number, root, root, text, 1, new TreeMap<>(), 0);
    }

    Line from(String other) {
        return new Line(number, root, other, text, kept, errors, account);
    }

    Line with(String words) {
        return new Line(number, root, parent, words, kept, errors, account);
    }
}
