package org.stemma.bench.extraction;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How well texts of pages agree with their true ones. Precision and recall are means over pages; F1 is that of both means,
 * as in the article extraction benchmark.
 *
 * @param precision the part of the text found that is right, in [0, 1]
 * @param recall the part of the true text that was found, in [0, 1]
 * @param accuracy the part of the pages whose words are all right, in [0, 1]
 */
record PageScore(double precision, double recall, double accuracy) {
    static PageScore of(int both, int wrong, int missed, boolean same) {
        double precision = wrong + missed == 0 ? 1 : both + wrong == 0 ? 0 : (double) both / (both + wrong);
        double recall = wrong + missed == 0 ? 1 : both + missed == 0 ? 0 : (double) both / (both + missed);
        return new PageScore(precision, recall, same ? 1 : 0);
    }

    static PageScore mean(List<PageScore> scores) {
        return new PageScore(
                mean(scores, PageScore::precision), mean(scores, PageScore::recall), mean(scores, PageScore::accuracy));
    }

    private static double mean(List<PageScore> scores, ToDoubleFunction<PageScore> part) {
        return scores.stream().mapToDouble(part).average().orElse(0);
    }

    double f1() {
        double sum = precision + recall;
        return sum == 0 ? 0 : 2 * precision * recall / sum;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "F1 %.3f  P %.3f  R %.3f  accuracy %.3f", f1(), precision, recall, accuracy);
    }
}
