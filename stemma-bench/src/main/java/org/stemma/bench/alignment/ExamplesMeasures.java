package org.stemma.bench.alignment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.bench.Examples;
import org.stemma.bench.Section;
import org.stemma.bench.floors.Fingerprint;

/** The measures of the examples as numbers, for the floors. */
public final class ExamplesMeasures {
    private ExamplesMeasures() {}

    /**
     * Returns the measures by name, each from 0 to 1, sorted by name.
     *
     * @param examples the folder with their gold
     * @param read the examples as the product read them
     */
    public static Map<String, Double> of(Path examples, Examples read) throws IOException {
        Map<String, Double> values = new TreeMap<>();
        for (Section section : new AlignmentReport(new Case(Gold.read(examples), read)).sections()) {
            values.putAll(section.values());
        }
        return values;
    }

    /** Returns the fingerprint of the reports and their gold. */
    public static String fingerprint(Path examples) throws IOException {
        return Fingerprint.of(List.of(examples.resolve("reports"), examples.resolve("gold.json")));
    }
}
