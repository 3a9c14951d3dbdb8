package org.stemma.provenance;

import java.util.List;

/**
 * How many independent origins stand behind a statement.
 *
 * @param articles the number of articles that tell it
 * @param mean the number of origins to expect
 * @param low the least number in the shortest interval that holds 90 % of the probability
 * @param high the greatest number in it
 * @param decidedBy ids of the derivations without which more origins would be expected
 */
public record Independence(int articles, double mean, int low, int high, List<String> decidedBy) {
    /** Copies the list. */
    public Independence {
        decidedBy = List.copyOf(decidedBy);
    }
}
