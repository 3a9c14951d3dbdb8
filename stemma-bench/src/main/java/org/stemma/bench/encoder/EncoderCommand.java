package org.stemma.bench.encoder;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Spearman;
import org.stemma.bench.StsRow;
import org.stemma.encode.Encoder;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.encode.Vector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stemma-bench encoder}: how well the English encoder's cosines rank the pairs of the STS benchmark. */
@Command(name = "encoder", description = "Spearman correlation of the English encoder on STS benchmark, dev part.")
public final class EncoderCommand implements Callable<Integer> {
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final int[] BATCHES = {1, 4, 16, 32};

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Override
    public Integer call() throws IOException, OrtException, InterruptedException {
        List<StsRow> pairs = StsRow.read(data, "en", "dev");
        List<String> sentences = new ArrayList<>();
        pairs.forEach(pair -> sentences.addAll(List.of(pair.left(), pair.right())));
        PrintWriter out = command.commandLine().getOut();
        try (Encoder encoder = new MiniLmEncoder()) {
            out.println(encoder.identity());
            encoder.encode(sentences.subList(0, Math.min(200, sentences.size())));
            long start = System.nanoTime();
            List<Vector> vectors = encoder.encode(sentences);
            double seconds = (System.nanoTime() - start) / 1e9;
            double[] cosines = IntStream.range(0, pairs.size())
                    .mapToDouble(i -> vectors.get(2 * i).cosine(vectors.get(2 * i + 1)))
                    .toArray();
            double[] scores = pairs.stream().mapToDouble(StsRow::score).toArray();
            out.printf(Locale.ROOT, "pairs                  %d%n", pairs.size());
            out.printf(Locale.ROOT, "Spearman, dev          %.4f%n", Spearman.of(cosines, scores));
            out.println("published, test part   0.8203 for the unquantised all-MiniLM-L6-v2, quoted from memory");
            out.printf(Locale.ROOT, "sentences a second     %.0f%n", sentences.size() / seconds);
            batches(encoder, sentences, vectors, out);
        }
        out.flush();
        return 0;
    }

    /** What batches by length would gain, and how far their vectors lie from those of single texts. */
    private static void batches(Encoder encoder, List<String> sentences, List<Vector> alone, PrintWriter out)
            throws IOException, OrtException, InterruptedException {
        List<List<Integer>> pieces = sentences.stream()
                .map(text -> encoder.states(text).pieces().ids())
                .toList();
        try (InputStream model = EncoderCommand.class.getResourceAsStream(MODEL);
                BatchedModel batched = new BatchedModel(
                        Objects.requireNonNull(model, MODEL).readAllBytes(),
                        Runtime.getRuntime().availableProcessors())) {
            out.println("batches by length, tokens at hand; cosine with the vectors of single texts");
            batched.encode(pieces, 1);
            for (int size : BATCHES) {
                long start = System.nanoTime();
                List<Vector> together = batched.encode(pieces, size);
                double seconds = (System.nanoTime() - start) / 1e9;
                double[] cosines = IntStream.range(0, alone.size())
                        .mapToDouble(i -> alone.get(i).cosine(together.get(i)))
                        .toArray();
                out.printf(
                        Locale.ROOT,
                        "  %2d a batch  %4.0f sentences a second  cosine mean %.4f, least %.4f%n",
                        size,
                        sentences.size() / seconds,
                        Arrays.stream(cosines).average().orElse(0),
                        Arrays.stream(cosines).min().orElse(0));
            }
        }
    }
}
