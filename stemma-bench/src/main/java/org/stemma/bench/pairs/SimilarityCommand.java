package org.stemma.bench.pairs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Spearman;
import org.stemma.encode.Encoders;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.encode.PreparationListener;
import org.stemma.multilingual.MultilingualEncoderProvider;
import org.stemma.statement.PairModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stemma-bench pair-similarity}: the aligner's log-odds as a measure of likeness, against what people found. */
@Command(
        name = "pair-similarity",
        description = "Log-odds of the present model of pairs: Spearman on the STS benchmark, F1 on Russian headlines.")
public final class SimilarityCommand implements Callable<Integer> {
    private static final double SPEARMAN_GOAL = 0.80;
    private static final double F1_GOAL = 0.80;

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        PairModel model = PairModel.load();
        try (Encoders encoders = new Encoders(
                List.of(new MiniLmEncoder(), new MultilingualEncoderProvider().create(PreparationListener.NONE)))) {
            JudgedPairs pairs = new JudgedPairs(data, new LanguagePacks(), encoders);
            List<JudgedPairs.Judged> rows = pairs.benchmark("dev");
            out.printf(
                    Locale.ROOT,
                    "STS benchmark, English, dev, %d pairs: Spearman %.4f (goal %.2f), of the cosine alone %.4f%n",
                    rows.size(),
                    spearman(rows, row -> model.logOdds(row.features())),
                    SPEARMAN_GOAL,
                    spearman(rows, row -> row.features().cosine()));
            List<JudgedPairs.Judged> headlines = pairs.headlines();
            List<JudgedPairs.Judged> heldOut =
                    headlines.stream().filter(JudgedPairs.Judged::heldOut).toList();
            List<JudgedPairs.Judged> others =
                    headlines.stream().filter(row -> !row.heldOut()).toList();
            for (double least : new double[] {0, 1}) {
                BestCut cut = BestCut.of(others, least, model);
                out.printf(
                        Locale.ROOT,
                        "ParaPhraser, %s, log-odds from %.2f (best on four fifths): the fifth left out %s (goal F1 %.2f)%n",
                        least == 0 ? "loosely or precisely the same" : "precisely the same",
                        cut.threshold(),
                        cut.counts(heldOut, least, model),
                        F1_GOAL);
            }
        }
        out.flush();
        return 0;
    }

    /** Takes a value of a pair. */
    private interface Value {
        double of(JudgedPairs.Judged pair);
    }

    private static double spearman(List<JudgedPairs.Judged> rows, Value value) {
        return Spearman.of(
                rows.stream().mapToDouble(value::of).toArray(),
                rows.stream().mapToDouble(JudgedPairs.Judged::score).toArray());
    }
}
