package org.stemma.bench;

import java.util.List;
import java.util.Map;

/**
 * One measure, ready to be printed.
 *
 * @param title what is measured
 * @param lines the figures in words
 * @param values the figures by name, each from 0 to 1
 * @param errors what is wrong or missing
 */
public record Section(String title, List<String> lines, Map<String, Double> values, List<String> errors) {
    /** Copies the collections. */
    public Section {
        lines = List.copyOf(lines);
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }
}
