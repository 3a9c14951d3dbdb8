package org.stemma.provenance;

import java.util.List;

/**
 * How many independent origins stand behind a statement.
 *
 * @param articles the number of articles that tell it
 * @param low the fewest origins it can have
 * @param high the most it can have
 * @param decidedBy ids of the derivations that decide it
 */
public record Independence(int articles, int low, int high, List<String> decidedBy) {
    /** Copies the list. */
    public Independence {
        decidedBy = List.copyOf(decidedBy);
    }
}
