package org.stemma.bench.multilingual;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.stemma.encode.PreparationListener;
import org.stemma.encode.WordPiece;
import org.stemma.multilingual.MultilingualEncoder;
import org.stemma.multilingual.MultilingualOptions;
import org.stemma.multilingual.cache.ModelCache;
import org.stemma.multilingual.onnx.Precision;
import picocli.CommandLine.Option;

/** Options that choose the multilingual model. */
final class ModelOptions {
    @Option(names = "--weights", description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Precision weights = Precision.EIGHT_BIT;

    @Option(names = "--cache", paramLabel = "DIR", description = "Folder of the converted model.")
    private Path cache = ModelCache.usualFolder();

    MultilingualEncoder encoder(PrintWriter log) {
        long start = System.nanoTime();
        PreparationListener listener = (done, total) -> {
            if (done == total) {
                log.printf(Locale.ROOT, "converted the model in %.1f s%n", (System.nanoTime() - start) / 1e9);
            }
        };
        return new MultilingualEncoder(new MultilingualOptions(cache, weights, WordPiece.Han.APART), listener);
    }
}
