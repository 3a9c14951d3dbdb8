package org.stemma.bench.encoder;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.stemma.bench.DataFolder;
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
    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    /** One line of the benchmark: two sentences and how alike people found them, 0 to 5. */
    private record Pair(String left, String right, double score) {}

    @Override
    public Integer call() throws IOException {
        List<Pair> pairs = data.lines("stsb/stsb-en-dev.csv").stream()
                .filter(line -> !line.isBlank())
                .map(EncoderCommand::parse)
                .toList();
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
            double[] scores = pairs.stream().mapToDouble(Pair::score).toArray();
            out.printf(Locale.ROOT, "pairs                  %d%n", pairs.size());
            out.printf(Locale.ROOT, "Spearman, dev          %.4f%n", correlation(ranks(cosines), ranks(scores)));
            out.println("published, test part   0.8203 for the unquantised all-MiniLM-L6-v2, quoted from memory");
            out.printf(Locale.ROOT, "sentences a second     %.0f%n", sentences.size() / seconds);
        }
        out.flush();
        return 0;
    }

    /** A line of CSV; fields with commas or quotation marks are quoted, and a quotation mark in them doubled. */
    private static Pair parse(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            if (quoted && unit == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(unit);
                i++;
            } else if (unit == '"') {
                quoted = !quoted;
            } else if (unit == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(unit);
            }
        }
        return new Pair(fields.get(0), fields.get(1), Double.parseDouble(field.toString()));
    }

    /** The rank of each value, ties sharing the mean of theirs. */
    private static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** Pearson's correlation; of ranks, it is Spearman's. */
    private static double correlation(double[] left, double[] right) {
        double leftMean = Arrays.stream(left).average().orElseThrow();
        double rightMean = Arrays.stream(right).average().orElseThrow();
        double product = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (int i = 0; i < left.length; i++) {
            double l = left[i] - leftMean;
            double r = right[i] - rightMean;
            product += l * r;
            leftSquares += l * l;
            rightSquares += r * r;
        }
        return product / Math.sqrt(leftSquares * rightSquares);
    }
}
