package org.stemma.bench.multilingual;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Ntrex;
import org.stemma.encode.Encoder;
import org.stemma.multilingual.Projection;
import org.stemma.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench fit-projection}: fits the projection of the multilingual encoder on the first half of NTREX. */
@Command(
        name = "fit-projection",
        description = "Fits the multilingual encoder's projection on lines 1 to 997 of NTREX, all languages.")
public final class FitProjectionCommand implements Callable<Integer> {
    /** Lines before this one train, the others test. */
    static final int TRAINING_LINES = 997;

    private static final int DIMENSIONS = 384;

    /** Share of the mean scatter within sentences that is added in every direction. */
    private static final double RIDGE = 0.5;

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Mixin
    private ModelOptions model;

    @Option(names = "--out", paramLabel = "FILE", description = "Where it is written (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("projection.bin");

    @Override
    public Integer call() throws IOException {
        SortedMap<Language, List<List<Float>>> pooled = new TreeMap<>();
        PrintWriter log = command.commandLine().getOut();
        try (Encoder encoder = model.encoder(log)) {
            for (Map.Entry<Language, List<String>> lines :
                    Ntrex.read(data).lines().entrySet()) {
                List<String> training = lines.getValue().subList(0, TRAINING_LINES);
                pooled.put(
                        lines.getKey(),
                        training.parallelStream()
                                .map(text -> Projection.pool(encoder.states(text)))
                                .toList());
                log.println("encoded " + lines.getKey());
                log.flush();
            }
            Projection projection = fit(pooled);
            try (OutputStream file = Files.newOutputStream(out)) {
                projection.write(file);
            }
            log.println("fitted on " + TRAINING_LINES + " lines of NTREX in " + pooled.keySet() + ", ridge " + RIDGE
                    + ", by " + encoder.identity());
        }
        return 0;
    }

    private static Projection fit(SortedMap<Language, List<List<Float>>> pooled) {
        Map<Language, List<Float>> means = new TreeMap<>();
        double[][][] members = new double[TRAINING_LINES][pooled.size()][];
        int member = 0;
        for (Map.Entry<Language, List<List<Float>>> sentences : pooled.entrySet()) {
            List<Float> mean = mean(sentences.getValue());
            means.put(sentences.getKey(), mean);
            for (int line = 0; line < TRAINING_LINES; line++) {
                List<Float> sentence = sentences.getValue().get(line);
                double[] centred = new double[mean.size()];
                for (int i = 0; i < centred.length; i++) {
                    centred[i] = sentence.get(i) - mean.get(i);
                }
                members[line][member] = centred;
            }
            member++;
        }
        return new Projection(means, new Discriminant(members, RIDGE).directions(DIMENSIONS));
    }

    private static List<Float> mean(List<List<Float>> sentences) {
        List<Float> mean = new ArrayList<>();
        for (int i = 0; i < sentences.get(0).size(); i++) {
            double sum = 0;
            for (List<Float> sentence : sentences) {
                sum += sentence.get(i);
            }
            mean.add((float) (sum / sentences.size()));
        }
        return mean;
    }
}
