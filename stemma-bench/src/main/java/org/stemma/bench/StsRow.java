package org.stemma.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of the STS benchmark: two sentences and how alike people found them.
 *
 * @param left the first sentence
 * @param right the second sentence
 * @param score from 0 (nothing in common) to 5 (the same)
 */
public record StsRow(String left, String right, double score) {
    /** Reads a part ({@code train} or {@code dev}) of the benchmark in a language; the same rows in each. */
    public static List<StsRow> read(DataFolder data, String language, String part) throws IOException {
        return data.lines("stsb/stsb-" + language + "-" + part + ".csv").stream()
                .filter(line -> !line.isBlank())
                .map(StsRow::parse)
                .toList();
    }

    /** A line of CSV; fields with commas or quotation marks are quoted, and a quotation mark in them doubled. */
    private static StsRow parse(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            if (quoted && unit == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(unit);
                i++;
            } else if (unit == '"') {
                quoted = !quoted;
            } else if (unit == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(unit);
            }
        }
        return new StsRow(fields.get(0), fields.get(1), Double.parseDouble(field.toString()));
    }
}
