package org.stemma.bench.pairs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.stemma.statement.PairModel;

/** How well log-odds tell pairs that say the same from others, with the weights of the samples. */
final class Quality {
    private static final double[] EDGES = {0.01, 0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1.01};

    private record Scored(double logOdds, Sample sample) {
        double probability() {
            return 1 / (1 + Math.exp(-logOdds));
        }
    }

    private final List<Scored> scored;

    Quality(PairModel model, List<Sample> samples) {
        this(sample -> model.logOdds(sample.features()), samples);
    }

    /** Takes any log-odds of samples. */
    Quality(ToDoubleFunction<Sample> logOdds, List<Sample> samples) {
        scored = samples.stream()
                .map(sample -> new Scored(logOdds.applyAsDouble(sample), sample))
                .sorted(Comparator.comparingDouble(Scored::logOdds))
                .toList();
    }

    /** Returns the chance that a true pair scores above a false one; equal scores count half. */
    double areaUnderCurve() {
        double falseBelow = 0;
        double sum = 0;
        double positives = 0;
        int at = 0;
        while (at < scored.size()) {
            double trueHere = 0;
            double falseHere = 0;
            double value = scored.get(at).logOdds();
            for (; at < scored.size() && scored.get(at).logOdds() == value; at++) {
                Sample sample = scored.get(at).sample();
                trueHere += sample.same() ? sample.weight() : 0;
                falseHere += sample.same() ? 0 : sample.weight();
            }
            sum += trueHere * (falseBelow + falseHere / 2);
            falseBelow += falseHere;
            positives += trueHere;
        }
        return positives * falseBelow == 0 ? 0 : sum / (positives * falseBelow);
    }

    /** Returns one line: precision, recall and accuracy at log-odds 0, and the area under the curve. */
    String line() {
        double found = weight(true, false) + weight(true, true);
        double gold = weight(true, true) + weight(false, true);
        double right = weight(true, true);
        double total = found + weight(false, false) + weight(false, true);
        return String.format(
                Locale.ROOT,
                "P %.3f  R %.3f  accuracy %.4f  AUC %.4f  (%d pairs)",
                found == 0 ? 0 : right / found,
                gold == 0 ? 0 : right / gold,
                (right + weight(false, false)) / total,
                areaUnderCurve(),
                scored.size());
    }

    private double weight(boolean above, boolean same) {
        return scored.stream()
                .filter(one -> one.logOdds() >= 0 == above && one.sample().same() == same)
                .mapToDouble(one -> one.sample().weight())
                .sum();
    }

    /** Returns a line for each range of probability: what was said beside what came true. */
    List<String> calibration() {
        List<String> lines = new ArrayList<>();
        double low = 0;
        for (double high : EDGES) {
            double from = low;
            List<Scored> bin = scored.stream()
                    .filter(one -> one.probability() >= from && one.probability() < high)
                    .toList();
            double weight =
                    bin.stream().mapToDouble(one -> one.sample().weight()).sum();
            if (weight > 0) {
                double said = bin.stream()
                        .mapToDouble(one -> one.probability() * one.sample().weight())
                        .sum();
                double came = bin.stream()
                        .filter(one -> one.sample().same())
                        .mapToDouble(one -> one.sample().weight())
                        .sum();
                lines.add(String.format(
                        Locale.ROOT,
                        "%.2f to %.2f: said %.3f, came true %.3f (%d)",
                        from,
                        Math.min(1, high),
                        said / weight,
                        came / weight,
                        bin.size()));
            }
            low = high;
        }
        return lines;
    }
}
