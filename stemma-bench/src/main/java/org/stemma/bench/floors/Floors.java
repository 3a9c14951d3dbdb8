package org.stemma.bench.floors;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The floors of {@code floors.json}: for each set of data its fingerprint and the least value of each measure.
 *
 * @param sets by the name of the data
 */
public record Floors(Map<String, DataSet> sets) {
    /** Copies the map. */
    public Floors {
        sets = Map.copyOf(sets);
    }

    /**
     * The floors for one set of data.
     *
     * @param fingerprint of the data for which they hold, see {@link Fingerprint}
     * @param floors the least value of each measure, by its name
     */
    public record DataSet(String fingerprint, Map<String, Double> floors) {
        /** Copies the map, in order of the names. */
        public DataSet {
            floors = Collections.unmodifiableMap(new TreeMap<>(floors));
        }
    }

    /** Reads the floors that are pinned in this module. */
    public static Floors read() throws IOException {
        try (InputStream resource = Floors.class.getResourceAsStream("/floors.json")) {
            return JsonMapper.builder().build().readValue(resource, Floors.class);
        }
    }

    /**
     * Returns what is wrong with values measured on a set of data, in one sentence each; empty where all floors hold.
     *
     * @param name of the data
     * @param fingerprint of the data on which was measured
     * @param values by the names of the measures
     */
    public List<String> broken(String name, String fingerprint, Map<String, Double> values) {
        DataSet pinned = sets.get(name);
        if (pinned == null) {
            return List.of("floors.json has no floors for " + name + ".");
        }
        List<String> broken = new ArrayList<>();
        if (!pinned.fingerprint().equals(fingerprint)) {
            broken.add(name + " are other data than those of the floors: measure anew and pin the floors with the"
                    + " fingerprint " + fingerprint + ".");
        }
        pinned.floors().forEach((measure, floor) -> {
            Double value = values.get(measure);
            if (value == null || value < floor) {
                broken.add(String.format(
                        Locale.ROOT, "%s: %s is %.3f, below its floor %.3f.", name, measure, value, floor));
            }
        });
        return broken;
    }
}
