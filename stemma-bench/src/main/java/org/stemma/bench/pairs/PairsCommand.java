package org.stemma.bench.pairs;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.DataFolder;
import org.stemma.encode.EncoderProvider;
import org.stemma.encode.Encoders;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.encode.PreparationListener;
import org.stemma.multilingual.MultilingualEncoderProvider;
import org.stemma.statement.PairModel;
import org.stemma.statement.PairModel.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench pairs}: fits the model that tells whether two units say the same, and measures it. */
@Command(name = "pairs", description = "Fits pair-model.json on sentence pairs and measures it on others.")
public final class PairsCommand implements Callable<Integer> {
    private static final String TRAINED_ON =
            "STS benchmark, train part (same rows across de, en, es, fr, it, pl, ru; CC BY-SA 4.0), and the first 60"
                    + " documents of NTREX (de, en, es, fr, ru, uk; CC BY-SA 4.0)";

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(
            names = "--step",
            paramLabel = "N",
            description = "Use every Nth batch of rows (default: ${DEFAULT-VALUE}).")
    private int step = 4;

    @Option(
            names = "--others",
            paramLabel = "N",
            description = "False pairs to each true one for which the log-odds shall hold (default: ${DEFAULT-VALUE}).")
    private double others = 19;

    @Option(names = "--write", paramLabel = "FILE", description = "Write the fitted model there.")
    private @Nullable Path target;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        EncoderProvider multilingual = new MultilingualEncoderProvider();
        try (Encoders encoders =
                new Encoders(List.of(new MiniLmEncoder(), multilingual.create(PreparationListener.NONE)))) {
            PairData pairs = new PairData(data, new LanguagePacks(), encoders, PairData.Depth.VECTORS);
            Map<Kind, List<Sample>> fit =
                    mixed(List.of(pairs.benchmark("train", step), pairs.news(PairData.Part.FIT, 1)));
            Map<Kind, List<Sample>> benchmark = pairs.benchmark("dev", step);
            Map<Kind, List<Sample>> news = pairs.news(PairData.Part.TEST, 1);
            for (Kind kind : Kind.values()) {
                Weights weights = LogisticFit.fit(of(fit, kind));
                out.println(kind.label() + ": " + weights);
                PairModel model = new PairModel(weights, weights, weights, TRAINED_ON);
                report("STS dev, fitted   ", model, of(mixed(List.of(benchmark)), kind), out);
                report("NTREX test, fitted", model, of(mixed(List.of(news)), kind), out);
                report("STS dev, present  ", PairModel.load(), of(mixed(List.of(benchmark)), kind), out);
                report("NTREX test, present", PairModel.load(), of(mixed(List.of(news)), kind), out);
                new Quality(model, of(mixed(List.of(benchmark, news)), kind))
                        .calibration()
                        .forEach(line -> out.println("    " + line));
                out.flush();
            }
            write(fit);
        }
        return 0;
    }

    private void write(Map<Kind, List<Sample>> fit) throws IOException {
        if (target != null) {
            PairModel model = new PairModel(
                    LogisticFit.fit(of(fit, Kind.ENGLISH)),
                    LogisticFit.fit(of(fit, Kind.MULTILINGUAL)),
                    LogisticFit.fit(of(fit, Kind.NONE)),
                    TRAINED_ON);
            JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(target.toFile(), model);
        }
    }

    private static void report(String name, PairModel model, List<Sample> samples, PrintWriter out) {
        out.println("  " + name + "  " + new Quality(model, samples).line());
    }

    private static List<Sample> of(Map<Kind, List<Sample>> samples, Kind kind) {
        return samples.getOrDefault(kind, List.of());
    }

    /** Joins the sources of each kind: each source weighs the same, and there are as many others to a true pair as asked for. */
    private Map<Kind, List<Sample>> mixed(List<Map<Kind, List<Sample>>> sources) {
        Map<Kind, List<Sample>> mixed = new EnumMap<>(Kind.class);
        for (Map<Kind, List<Sample>> source : sources) {
            source.forEach((kind, samples) ->
                    mixed.computeIfAbsent(kind, key -> new ArrayList<>()).addAll(balanced(samples, 1)));
        }
        mixed.replaceAll((kind, samples) -> balanced(samples, 1));
        return mixed;
    }

    /** Scales the weights so that all true pairs together weigh {@code total}, and all others as many times that as asked for. */
    private List<Sample> balanced(List<Sample> samples, double total) {
        double same = weight(samples, true);
        double other = weight(samples, false);
        return samples.stream()
                .map(sample -> sample.weighted(sample.same() ? total / same : others * total / other))
                .toList();
    }

    private static double weight(List<Sample> samples, boolean same) {
        return samples.stream()
                .filter(sample -> sample.same() == same)
                .mapToDouble(Sample::weight)
                .sum();
    }
}
