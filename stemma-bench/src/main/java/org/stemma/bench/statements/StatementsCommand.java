package org.stemma.bench.statements;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Ntrex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench statements}: the aligner on translated articles, on unlike articles and on large stories. */
@Command(
        name = "statements",
        description = {
            "Statements found in translated and in unlike articles, in large stories, and where one article more comes in.",
            "For SCALE, the memory is that of the whole process: run it alone."
        })
public final class StatementsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(
            names = "--parts",
            split = ",",
            paramLabel = "PART",
            description = "What to measure: ${COMPLETION-CANDIDATES} (default: all).")
    private List<Name> parts = List.of(Name.values());

    @Option(
            names = "--mistakes",
            paramLabel = "N",
            description = "Show the wrong groups of the N worst articles, and what is joined of unlike ones.")
    private int mistakes;

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N",
            description = "Numbers of articles of the large stories (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes = List.of(75, 150, 300);

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads of which the large stories are made, the longest (default: ${DEFAULT-VALUE}).")
    private int threads = 4;

    @Option(
            names = "--annotation",
            paramLabel = "HOW",
            description = "Find names and attributions by ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, as the"
                    + " program does; RULES is faster and tells less).")
    private StoryReader.Annotation annotation = StoryReader.Annotation.NETWORKS;

    @Option(
            names = "--every",
            paramLabel = "N",
            description = "Use every Nth article of NTREX (default: ${DEFAULT-VALUE}).")
    private int every = 1;

    /** The measures. */
    enum Name {
        /** Translations of one article. */
        NTREX,
        /** Two articles on unlike subjects. */
        UNLIKE,
        /** Time and memory of large stories. */
        SCALE,
        /** One article more. */
        STABLE
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        if (parts.contains(Name.SCALE)) {
            LongAdder encoding = new LongAdder();
            List<List<RawText>> longest = ThreadArticles.read(data).subList(0, threads);
            List<RawText> texts = LargeStory.of(
                    longest, sizes.stream().mapToInt(Integer::intValue).max().orElse(0));
            try (StoryReader reader = new StoryReader(encoder -> new TimedEncoder(encoder, encoding), annotation)) {
                print(new ScaleMeasure(reader, encoding, texts, sizes), out);
            }
        }
        try (StoryReader reader = new StoryReader(RememberingEncoder::new, annotation)) {
            ReadReports reports = new ReadReports(reader);
            if (parts.contains(Name.NTREX)) {
                print(new NtrexMeasure(new UnseenArticles(Ntrex.read(data), every), reports, mistakes), out);
            }
            if (parts.contains(Name.UNLIKE)) {
                print(new UnlikeMeasure(new UnseenArticles(Ntrex.read(data), every), reports, mistakes), out);
            }
            if (parts.contains(Name.STABLE)) {
                print(new StabilityMeasure(reader, ThreadArticles.read(data)), out);
            }
        }
        return 0;
    }

    private static void print(Part part, PrintWriter out) throws IOException {
        part.measure().forEach(out::println);
        out.flush();
    }
}
