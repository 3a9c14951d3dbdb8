package org.stemma.bench.statements;

import java.io.IOException;
import java.util.List;

/** One of the measures of {@code stemma-bench statements}. */
interface Part {
    /** Measures, and returns what came of it in lines. */
    List<String> measure() throws IOException;
}
