package org.stemma.statement;

import java.util.List;

/**
 * Raises the log-odds of two units where the units before or after them are alike as well: reports that retell one text
 * mostly keep its order, also where they translate or paraphrase it. Sentence alignment uses the same evidence (Gale and
 * Church 1993); here it is weak enough that a report in another order loses nothing.
 */
final class SharedOrder {
    /** What a surely alike pair of neighbours adds; chosen on the examples, where 0.5 and 0.7 give the same links. */
    private static final double WEIGHT = 0.6;

    /** What a surely alike pair of neighbours adds in articles that have all sentences in common. */
    private static final double RETOLD = 4;

    private final List<Unit> units;

    /** Takes the units of a story, each article's in its order. */
    SharedOrder(List<Unit> units) {
        this.units = units;
    }

    /** Returns new scores; pairs of one article and pairs that nobody compared stay as they are. */
    PairScores raise(PairScores scores) {
        return scores.mapped((first, second, logOdds) ->
                sameArticle(first, second) ? logOdds : logOdds + WEIGHT * neighbours(scores, first, second));
    }

    /**
     * Returns new scores that are raised the more, the more two articles have in common: between two tellings of one text, what
     * stands between sentences that are alike says the same, however freely it was put.
     */
    PairScores raise(PairScores scores, Company company) {
        return scores.mapped((first, second, logOdds) -> {
            if (sameArticle(first, second)) {
                return logOdds;
            }
            double share = company.share(units.get(first), units.get(second));
            return logOdds + RETOLD * share * share * neighbours(scores, first, second);
        });
    }

    private double neighbours(PairScores scores, int first, int second) {
        return likelihood(scores, first, second, -1) + likelihood(scores, first, second, 1);
    }

    /** Returns the probability that the neighbours on one side say the same; 0 where one has none. */
    private double likelihood(PairScores scores, int first, int second, int side) {
        return isNeighbour(first, first + side) && isNeighbour(second, second + side)
                ? 1 / (1 + Math.exp(-scores.get(first + side, second + side)))
                : 0;
    }

    private boolean isNeighbour(int unit, int neighbour) {
        return neighbour >= 0 && neighbour < units.size() && sameArticle(unit, neighbour);
    }

    private boolean sameArticle(int first, int second) {
        return units.get(first).sharesArticle(units.get(second));
    }
}
