package org.stemma.statement;

import java.util.List;
import java.util.function.Function;

/**
 * Groups units as they stand together in most of many groupings, whose log-odds all differ a little.
 *
 * <p>Groups that grow from pair to pair hang on the order in which they grow: where two pairs are about as sure, one article
 * more may have the other one come first, and half a story falls into other groups. Such accidents differ from grouping to
 * grouping, and what is well founded does not (consensus clustering: Monti and others 2003). What is added to a pair's log-odds
 * depends on its two units alone and not on what else there is; and each grouping has a twin in which it is taken off, so
 * that two units by themselves come together exactly where their own log-odds say so.
 */
final class Consensus {
    /** The most that is added to log-odds or taken off. */
    private static final double WIDTH = 1.2;

    /** In so many groupings units must be together; with one half, a borderline telling of a report or two is lost. */
    private static final double SHARE = 0.45;

    private static final int MOST = 100;
    private static final int FEWEST = 8;

    /** So many pairs are looked at altogether: of a large story's there are millions. */
    private static final long LOOKS = 20_000_000;

    private final long[] keys;

    /** Takes the units of a story. */
    Consensus(List<Unit> units) {
        keys = units.stream()
                .mapToLong(unit -> mixed((long) unit.article().id().hashCode() << Integer.SIZE | unit.number()))
                .toArray();
    }

    /**
     * Returns the groups in order of their first unit, each sorted.
     *
     * @param grouping makes groups of log-odds
     */
    List<List<Integer>> groups(PairScores scores, Function<PairScores, List<List<Integer>>> grouping) {
        int twins = (int) Math.min(MOST, Math.max(FEWEST, LOOKS / Math.max(1, scores.size()))) / 2;
        PairScores together = new PairScores(0);
        for (int twin = 0; twin < twins; twin++) {
            int seed = twin;
            for (int sign = -1; sign <= 1; sign += 2) {
                double width = sign * WIDTH;
                grouping.apply(scores.mapped((one, other, logOdds) -> logOdds + width * noise(one, other, seed)))
                        .forEach(group -> count(group, together));
            }
        }
        double enough = SHARE * 2 * twins;
        Agglomeration groups =
                new Agglomeration(keys.length, (first, second) -> together.mean(first, second) >= enough);
        together.forEachFrom(enough, (one, other, times) -> groups.consider(one, other));
        return groups.groups();
    }

    private static void count(List<Integer> group, PairScores together) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                together.put(group.get(i), group.get(j), together.get(group.get(i), group.get(j)) + 1);
            }
        }
    }

    /** Returns a number from -1 to 1 for two units, the same wherever they stand. */
    private double noise(int one, int other, int seed) {
        long bits = mixed(keys[one] + keys[other] + mixed(seed));
        return bits / (double) Long.MAX_VALUE;
    }

    /** Returns a number in which each bit hangs on all of another's (the last step of Steele's SplitMix64, 2014). */
    private static long mixed(long number) {
        long once = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
