package org.stemma.encode;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text's place in the space of each encoder that encoded it.
 *
 * @param vectors the vectors by the encoder's number in its {@link Encoders}
 */
public record Meaning(Map<Integer, Vector> vectors) {
    /** Copies the map. */
    public Meaning {
        vectors = Map.copyOf(new TreeMap<>(vectors));
    }
}
