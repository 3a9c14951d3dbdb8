package org.stemma.bench.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.stemma.bench.Examples;
import org.stemma.bench.floors.Floors;
import org.stemma.bench.outline.OutlineMeasures;

/** The whole product on the examples: what it reached once, it still reaches. */
class ExamplesFloorsTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @Test
    void theExamplesAreReadAsWellAsEver() throws IOException {
        Examples read = Examples.run(EXAMPLES);
        Floors floors = Floors.read();

        assertThat(floors.broken(
                        "examples", ExamplesMeasures.fingerprint(EXAMPLES), ExamplesMeasures.of(EXAMPLES, read)))
                .isEmpty();
        assertThat(floors.broken("outline", OutlineMeasures.fingerprint(EXAMPLES), OutlineMeasures.of(EXAMPLES, read)))
                .isEmpty();
    }
}
