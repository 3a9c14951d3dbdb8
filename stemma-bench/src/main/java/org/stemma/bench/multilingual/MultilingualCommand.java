package org.stemma.bench.multilingual;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Ntrex;
import org.stemma.encode.Encoder;
import org.stemma.encode.WordPiece;
import org.stemma.multilingual.MultilingualEncoder;
import org.stemma.multilingual.cache.ModelCache;
import org.stemma.multilingual.onnx.Precision;
import org.stemma.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stemma-bench multilingual}: everything that is asked of the multilingual encoder. */
@Command(
        name = "multilingual",
        description = "Measures the multilingual encoder: cost, conversion, retrieval of translations on NTREX and"
                + " Tatoeba, the STS benchmark, and speed. Float models are made in a temporary folder.")
public final class MultilingualCommand implements Callable<Integer> {
    /** What can be measured, in the order in which it is. */
    enum Part {
        COST,
        CHECK,
        NTREX,
        TATOEBA,
        STS,
        SPEED
    }

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(names = "--cache", paramLabel = "DIR", description = "Folder of the converted model.")
    private Path cache = ModelCache.usualFolder();

    @Option(
            names = "--languages",
            split = ",",
            description = "Languages of NTREX to compare with English (default: ${DEFAULT-VALUE}).")
    private List<String> languages = List.of("ru", "uk", "de", "fr", "es", "it", "pl", "cs", "bg", "zh");

    @Option(
            names = "--weights",
            split = ",",
            description = "Weights for conversion and NTREX, of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Set<Precision> weights = EnumSet.of(Precision.EIGHT_BIT, Precision.FLOAT);

    @Option(
            names = "--parts",
            split = ",",
            description = "What is measured, of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        Map<Language, List<String>> ntrex = Ntrex.read(data).lines();
        List<String> english = ntrex.getOrDefault(Language.ENGLISH, List.of());
        for (String code : languages) {
            if (!ntrex.containsKey(new Language(code))) {
                throw new ParameterException(command.commandLine(), "NTREX has no language " + code + ".");
            }
        }
        try (Models models = new Models(cache, out)) {
            if (parts.contains(Part.COST)) {
                new CostMeasure(models, out).run(english.subList(0, FitProjectionCommand.TRAINING_LINES));
            }
            if (parts.contains(Part.CHECK)) {
                ConversionCheck check = new ConversionCheck(data.file("encoder-check.json"), out);
                withEncoders(models, WordPiece.Han.TOGETHER, check::run);
            }
            if (parts.contains(Part.NTREX)) {
                TranslationMeasure translation = new TranslationMeasure(ntrex, out);
                withEncoders(models, WordPiece.Han.APART, encoders -> translation.run(encoders, languages));
            }
            shipped(models, ntrex.keySet(), out);
            if (parts.contains(Part.SPEED)) {
                new SpeedMeasure(models, out).run(english);
            }
        }
        out.flush();
        return 0;
    }

    /** What is measured of the 8-bit model alone. */
    private void shipped(Models models, Set<Language> fitted, PrintWriter out) throws IOException {
        if (!parts.contains(Part.TATOEBA) && !parts.contains(Part.STS)) {
            return;
        }
        try (MultilingualEncoder encoder = models.open(Precision.EIGHT_BIT)) {
            if (parts.contains(Part.TATOEBA)) {
                new TatoebaMeasure(data, out).run(encoder, fitted);
            }
            if (parts.contains(Part.STS)) {
                new SimilarityMeasure(data, out).run(encoder);
            }
            out.println(encoder.identity());
        }
    }

    /** Measures encoders side by side. */
    private interface Measure {
        void run(SortedMap<Precision, Encoder> encoders) throws IOException;
    }

    private void withEncoders(Models models, WordPiece.Han han, Measure measure) throws IOException {
        SortedMap<Precision, Encoder> encoders = new TreeMap<>();
        try {
            for (Precision precision : weights) {
                encoders.put(precision, models.open(precision, han));
            }
            measure.run(encoders);
        } finally {
            encoders.values().forEach(Encoder::close);
        }
    }
}
