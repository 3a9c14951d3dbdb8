package org.stemma.provenance;

import java.util.List;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/**
 * The stage that counts the independent origins behind each statement.
 *
 * <p>Each version brings an origin of its own with some probability; the number of those that do has a Poisson binomial
 * distribution, which is computed exactly in quadratic time, also for large stories, so that nothing need be sampled.
 * Named origins are known apart; where versions name none, what they copy and share decides.
 */
public final class IndependenceCounter {
    private static final double INTERVAL = 0.9;

    /** A derivation this likely decides. */
    private static final double LIKELY = 0.5;

    /** Returns the number of origins of one statement. */
    public Independence count(Statement statement, Descent descent) {
        double[] chances = statement.versions().stream()
                .mapToDouble(version ->
                        descent.ownOrigin(statement.versionId(version.article().id())))
                .toArray();
        double[] distribution = distribution(chances);
        List<String> deciding = chances.length < 2
                ? List.of()
                : descent.of(statement).stream()
                        .filter(derivation -> derivation.probability() >= LIKELY)
                        .map(Derivation::id)
                        .toList();
        Span interval = interval(distribution);
        double mean = 0;
        for (int origins = 0; origins < distribution.length; origins++) {
            mean += origins * distribution[origins];
        }
        return new Independence(
                chances.length, Math.round(mean * 100) / 100.0, interval.start(), interval.end(), deciding);
    }

    /** Returns the probability of each number of origins, from 0 to that of all versions. */
    private static double[] distribution(double[] chances) {
        double[] distribution = new double[chances.length + 1];
        distribution[0] = 1;
        for (int version = 0; version < chances.length; version++) {
            for (int origins = version + 1; origins >= 0; origins--) {
                double one = origins == 0 ? 0 : distribution[origins - 1] * chances[version];
                distribution[origins] = distribution[origins] * (1 - chances[version]) + one;
            }
        }
        return distribution;
    }

    /** Returns the first and last of the fewest neighbouring numbers that together are likely enough, of these the likeliest. */
    private static Span interval(double[] distribution) {
        for (int width = 0; width < distribution.length; width++) {
            int best = -1;
            double most = INTERVAL;
            for (int low = 0; low + width < distribution.length; low++) {
                double sum = 0;
                for (int origins = low; origins <= low + width; origins++) {
                    sum += distribution[origins];
                }
                if (sum >= most) {
                    most = sum;
                    best = low;
                }
            }
            if (best >= 0) {
                return new Span(best, best + width);
            }
        }
        return new Span(0, distribution.length - 1);
    }
}
