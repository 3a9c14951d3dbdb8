package org.stemma.bench.pairs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.DataFolder;
import org.stemma.encode.Encoders;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.encode.PreparationListener;
import org.stemma.multilingual.MultilingualEncoderProvider;
import org.stemma.statement.PairModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench pair-refinement}: what the fine similarity adds to the aligner's judgement of pairs. */
@Command(
        name = "pair-refinement",
        description = "What the fine similarity adds to the present log-odds of pairs, fitted and measured on others.")
public final class RefinementCommand implements Callable<Integer> {
    /** Log-odds up to this far from the aligner's threshold are near the decision. */
    private static final double NEAR = 2;

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(
            names = "--step",
            paramLabel = "N",
            description = "Use every Nth batch of rows (default: ${DEFAULT-VALUE}).")
    private int step = 12;

    @Option(
            names = "--documents",
            paramLabel = "N",
            description = "Use every Nth document of NTREX (default: ${DEFAULT-VALUE}).")
    private int documents = 3;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        PairModel model = PairModel.load();
        try (Encoders encoders = new Encoders(
                List.of(new MiniLmEncoder(), new MultilingualEncoderProvider().create(PreparationListener.NONE)))) {
            PairData pairs = new PairData(data, new LanguagePacks(), encoders, PairData.Depth.WORD_STATES);
            List<Map<Kind, List<Sample>>> fit =
                    List.of(pairs.benchmark("train", step), pairs.news(PairData.Part.FIT, documents));
            Map<String, Map<Kind, List<Sample>>> test = new LinkedHashMap<>();
            test.put("STS dev", pairs.benchmark("dev", step));
            test.put("NTREX test", pairs.news(PairData.Part.TEST, documents));
            test.put("ParaPhraser", pairs.headlines(step));
            for (Kind kind : List.of(Kind.ENGLISH, Kind.MULTILINGUAL)) {
                List<Sample> samples = new ArrayList<>();
                fit.forEach(source -> samples.addAll(known(source, kind)));
                Refinement without = Refinement.fit(model, samples, Refinement.Inputs.COSINE);
                Refinement with = Refinement.fit(model, samples, Refinement.Inputs.COSINE_AND_FINE);
                out.println(kind.label());
                out.println("  without: " + without);
                out.println("  with:    " + with);
                test.forEach((name, source) -> {
                    List<Sample> all = known(source, kind);
                    report(name, all, model, without, with, out);
                    report(name + ", near", near(all, model), model, without, with, out);
                });
                out.flush();
            }
        }
        return 0;
    }

    private static void report(
            String name, List<Sample> samples, PairModel model, Refinement without, Refinement with, PrintWriter out) {
        if (!samples.isEmpty()) {
            out.println("  " + name);
            out.println("    present " + new Quality(sample -> model.logOdds(sample.features()), samples).line());
            out.println("    without " + new Quality(sample -> without.logOdds(model, sample), samples).line());
            out.println("    with    " + new Quality(sample -> with.logOdds(model, sample), samples).line());
        }
    }

    private static List<Sample> near(List<Sample> samples, PairModel model) {
        return samples.stream()
                .filter(sample -> Math.abs(model.logOdds(sample.features())) <= NEAR)
                .toList();
    }

    /** The samples of a kind, all true ones together weighing as much as all others. */
    private static List<Sample> known(Map<Kind, List<Sample>> source, Kind kind) {
        List<Sample> samples = source.getOrDefault(kind, List.of());
        double same = samples.stream().filter(Sample::same).count();
        double other = samples.size() - same;
        return samples.stream()
                .map(sample -> sample.weighted(1 / (sample.same() ? same : other)))
                .toList();
    }
}
