package org.stemma.bench.speech;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import org.stemma.Progress;
import org.stemma.Stemma;
import org.stemma.annotate.AttributionProposer;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.ProgramSpeech;
import org.stemma.bench.speech.RawReports.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stemma-bench speech-time}: how long the tagger of attributions takes, and its share of a whole run. */
@Command(
        name = "speech-time",
        description = "Time of the tagger of attributions for 1,000 words, and its share of reading the same reports.")
public final class SpeechTimeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Reports that are read (default: ${DEFAULT-VALUE}).")
    private List<Path> paths = List.of(Path.of("examples/reports"));

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        LanguagePacks packs = new LanguagePacks();
        List<String> named = paths.stream().map(Path::toString).toList();
        LongAdder tagging = new LongAdder();
        try (ProgramSpeech speech = new ProgramSpeech(ProgramSpeech.Parts.PROGRAM, packs);
                Stemma stemma = Stemma.open()) {
            AttributionProposer timed = article -> {
                long start = System.nanoTime();
                try {
                    return speech.proposer().propose(article);
                } finally {
                    tagging.add(System.nanoTime() - start);
                }
            };
            // The first run opens the models and warms the machine up.
            stemma.read(named, InputStream.nullInputStream(), Progress.NONE);
            words(packs, timed);
            tagging.reset();
            long words = words(packs, timed);
            long start = System.nanoTime();
            stemma.read(named, InputStream.nullInputStream(), Progress.NONE);
            double whole = (System.nanoTime() - start) / 1e9;
            double tagged = tagging.sum() / 1e9;
            out.printf(
                    Locale.ROOT,
                    "%d words and marks, models open: tagging %.2f s for 1,000, the whole run %.2f s, share %.0f %%%n",
                    words,
                    tagged * 1000 / words,
                    whole * 1000 / words,
                    100 * tagged / whole);
        }
        out.flush();
        return 0;
    }

    /** Annotates the reports and returns how many words and marks they have. */
    private long words(LanguagePacks packs, AttributionProposer proposer) {
        long words = 0;
        for (Path path : paths) {
            for (Report report : RawReports.read(path, packs, proposer)) {
                words += report.article().sentences().stream()
                        .mapToInt(sentence -> sentence.tokens().size())
                        .sum();
            }
        }
        return words;
    }
}
