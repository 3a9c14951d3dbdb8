package org.stemma.cli;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.stemma.Progress;
import org.stemma.Reading;
import org.stemma.Stemma;
import org.stemma.StemmaOptions;
import org.stemma.dossier.DossierText;

/** Reads with the core and turns its dossiers into what the command line shows and writes. */
final class CoreEngine implements Engine {
    @Override
    public Reading read(
            List<String> paths,
            InputStream standardInput,
            StemmaOptions options,
            Progress progress,
            Consumer<ToldStory> each) {
        try (Stemma stemma = Stemma.open(options)) {
            return stemma.read(
                    paths, standardInput, progress, dossier -> each.accept(ToldStory.of(DossierText.of(dossier))));
        }
    }
}
