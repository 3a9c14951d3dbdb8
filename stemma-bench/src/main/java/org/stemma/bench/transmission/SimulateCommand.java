package org.stemma.bench.transmission;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Ntrex;
import org.stemma.bench.statements.StoryReader;
import org.stemma.provenance.DescentModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench simulate}: derivations and independence on stories of which it is known who copied whom. */
@Command(
        name = "simulate",
        description = {
            "Derivations and independence on simulated transmission.",
            "Fitted on stories of NTREX's first 60 articles, measured on stories of the others, with other seeds."
        })
public final class SimulateCommand implements Callable<Integer> {
    /** Seeds from here on are for fitting; those from 0 on for measuring. */
    private static final long FIT_SEEDS = 1_000_000;

    /** Where those begin on which is fitted with the known lines. */
    private static final long FIT_LINES_SEEDS = 1_000_500;

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(names = "--stories", paramLabel = "N", description = "Stories to measure (default: ${DEFAULT-VALUE}).")
    private int stories = 200;

    @Option(
            names = "--statements",
            paramLabel = "HOW",
            description =
                    "Take the statements from ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}): the program's aligner, or"
                            + " the known lines, which is fast and tells which loss is the aligner's.")
    private From from = From.ALIGNER;

    @Option(
            names = "--fit",
            paramLabel = "FILE",
            description = "First fit the model of descent, write it to this file, and measure it.")
    private @Nullable Path fit;

    @Option(
            names = "--fit-stories",
            paramLabel = "N",
            description = "Stories to fit on with the statements of the aligner (default: ${DEFAULT-VALUE}); not with"
                    + " --statements LINES.")
    private int fitStories = 60;

    @Option(
            names = "--fit-lines",
            paramLabel = "N",
            description = "Other stories to fit on with the known lines (default: ${DEFAULT-VALUE}).")
    private int fitLines = 150;

    @Option(names = "--show", paramLabel = "SEED", description = "Print the story of this seed, and measure nothing.")
    private @Nullable Long show;

    /** Where statements come from. */
    enum From {
        /** The program's aligner, with its encoders. */
        ALIGNER,
        /** The known lines of the parallel text. */
        LINES
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        Ntrex ntrex = Ntrex.read(data);
        StoryMaker maker = new StoryMaker(new Corpus(ntrex, Corpus.Part.MEASURE));
        if (show != null) {
            maker.make(show).reports().forEach(report -> show(report, out));
            out.flush();
            return 0;
        }
        if (from == From.LINES) {
            run(new StorySource(null), ntrex, maker, out);
        } else {
            try (StoryReader reader = StoryReader.remembering()) {
                run(new StorySource(reader::align), ntrex, maker, out);
            }
        }
        return 0;
    }

    private void run(StorySource source, Ntrex ntrex, StoryMaker maker, PrintWriter out) throws IOException {
        DescentModel model = fit == null ? DescentModel.load() : fitted(source, ntrex, fit);
        StoryScores scores = new StoryScores(model);
        read(source, maker, 0, stories).forEach(scores::add);
        out.println(stories + " stories of NTREX's articles behind the first 60, seeds from 0; statements from "
                + (from == From.LINES ? "the known lines" : "the program's aligner"));
        out.println("model: " + model.trainedOn());
        scores.lines().forEach(out::println);
        out.flush();
    }

    private static List<ReadStory> read(StorySource source, StoryMaker maker, long first, int count) {
        return LongStream.range(first, first + count)
                .parallel()
                .mapToObj(seed -> source.read(maker.make(seed)))
                .toList();
    }

    private DescentModel fitted(StorySource source, Ntrex ntrex, Path file) throws IOException {
        StoryMaker maker = new StoryMaker(new Corpus(ntrex, Corpus.Part.FIT));
        int aligned = from == From.LINES ? 0 : fitStories;
        List<ReadStory> read = new ArrayList<>(read(source, maker, FIT_SEEDS, aligned));
        read.addAll(read(new StorySource(null), maker, FIT_LINES_SEEDS, fitLines));
        String trainedOn = "simulated stories of NTREX's first 60 articles: " + aligned + " from seed " + FIT_SEEDS
                + " with the statements of the aligner, " + fitLines + " from " + FIT_LINES_SEEDS
                + " with the known lines; stemma-bench simulate --fit";
        DescentModel model = new DescentFit(read).fit(trainedOn);
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(), model);
        return model;
    }

    private static void show(Report report, PrintWriter out) {
        out.println(report.id() + " " + report.language() + " " + report.published());
        for (int i = 0; i < report.lines().size(); i++) {
            Line line = report.lines().get(i);
            out.println("  " + line.number() + " " + line.root() + " from " + line.parent() + ": "
                    + report.paragraphs().get(i));
        }
    }
}
