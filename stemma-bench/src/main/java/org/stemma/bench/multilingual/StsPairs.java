package org.stemma.bench.multilingual;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.stemma.bench.DataFolder;

/**
 * One language's part of the STS benchmark: pairs of sentences, and how alike people found them. The rows of all languages
 * are the same pairs.
 *
 * @param left the first sentence of each pair
 * @param right the second
 * @param scores how alike they are, 0 to 5
 */
record StsPairs(List<String> left, List<String> right, List<Double> scores) {
    /** Copies the lists. */
    StsPairs {
        left = List.copyOf(left);
        right = List.copyOf(right);
        scores = List.copyOf(scores);
    }

    private record Pair(String left, String right, double score) {}

    /** Reads a CSV file of the data folder. */
    static StsPairs read(DataFolder data, String path) throws IOException {
        List<Pair> pairs = data.lines(path).stream()
                .filter(line -> !line.isBlank())
                .map(StsPairs::parse)
                .toList();
        return new StsPairs(
                pairs.stream().map(Pair::left).toList(),
                pairs.stream().map(Pair::right).toList(),
                pairs.stream().map(Pair::score).toList());
    }

    /** Returns Spearman's correlation of these similarities, one a pair, with people's. */
    double spearman(List<Double> similarities) {
        return correlation(ranks(array(similarities)), ranks(array(scores)));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
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
