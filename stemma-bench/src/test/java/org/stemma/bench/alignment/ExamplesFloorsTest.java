package org.stemma.bench.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.stemma.bench.floors.Floors;

/** The whole product on the examples: what it reached once, it still reaches. */
class ExamplesFloorsTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @Test
    void theExamplesAreReadAsWellAsEver() throws IOException {
        assertThat(Floors.read()
                        .broken("examples", ExamplesMeasures.fingerprint(EXAMPLES), ExamplesMeasures.of(EXAMPLES)))
                .isEmpty();
    }
}
