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
 * @param numbers what copyists made of numbers
 */
record Line(int number, String root, String parent, String text, double kept, SortedMap<String, String> numbers) {
    /** Copies the map. */
    Line {
        numbers = new TreeMap<>(numbers);
    }

    Line from(String other) {
        return new Line(number, root, other, text, kept, numbers);
    }

    Line with(String words) {
        return new Line(number, root, parent, words, kept, numbers);
    }
}
