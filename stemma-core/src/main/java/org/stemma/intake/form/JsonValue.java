package org.stemma.intake.form;

import java.util.List;
import java.util.Map;
import org.stemma.text.Span;

/** A JSON value that remembers where its words stand. */
sealed interface JsonValue {
    /**
     * A string, number, true or false.
     *
     * @param place of what stands between the quotation marks, or of the bare word
     */
    record Word(Span place) implements JsonValue {}

    /** An array. */
    record Many(List<JsonValue> values) implements JsonValue {
        /** Copies the list. */
        public Many {
            values = List.copyOf(values);
        }
    }

    /** An object; its names are in plain form, and of equal ones the first holds. */
    record Named(Map<String, JsonValue> fields) implements JsonValue {}
}
