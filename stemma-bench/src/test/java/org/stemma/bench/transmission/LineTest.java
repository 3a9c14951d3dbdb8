package org.stemma.bench.transmission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void whatIsTakenKeepsItsErrorsAndItsAccount() {
        TreeMap<String, String> errors = new TreeMap<>();
        errors.put("Tollan", "Tolaln");
        Line line = new Line(3, "o1", "o1", "The Tolaln pier moved.", 0.8, errors, 7);

        assertThat(line.from("r02").with("Der Pier von Tolaln hat sich bewegt."))
                .isEqualTo(new Line(3, "o1", "r02", "Der Pier von Tolaln hat sich bewegt.", 0.8, errors, 7));
    }
}
