package org.stemma.statement;

import java.util.Set;
import org.stemma.annotate.Concepts;

/**
 * What speaks for and against two units saying the same.
 *
 * @param space whose vectors are compared
 * @param cosine of their vectors, in [-1, 1]; 0 where there are none
 * @param dice shared rarity over all rarity of both, in [0, 1]
 * @param containment shared rarity over the rarity of the poorer unit, in [0, 1]
 * @param weight the sum of the shared rarity, at least 0
 * @param agree the number of shared numbers and dates
 * @param disagree 1 where both have numbers or dates and share none, otherwise 0
 */
public record PairFeatures(
        Space space, double cosine, double dice, double containment, double weight, int agree, int disagree) {

    /** The encoder in whose space two units are compared; cosines of different spaces mean different things. */
    public enum Space {
        /** The English encoder's. */
        ENGLISH,
        /** The multilingual encoder's. */
        MULTILINGUAL,
        /** No encoder understands both. */
        NONE
    }

    /** Returns the features of the units at two places of the same {@link Concepts}. */
    public static PairFeatures of(Concepts concepts, int first, int second, Space space, double cosine) {
        Set<Integer> a = concepts.of(first);
        Set<Integer> b = concepts.of(second);
        double shared = 0;
        int agree = 0;
        for (int concept : a) {
            if (b.contains(concept)) {
                shared += concepts.rarity(concept);
                agree += concepts.isExact(concept) ? 1 : 0;
            }
        }
        double sumA = sum(concepts, a);
        double sumB = sum(concepts, b);
        double poorer = Math.min(sumA, sumB);
        boolean both = a.stream().anyMatch(concepts::isExact) && b.stream().anyMatch(concepts::isExact);
        return new PairFeatures(
                space,
                cosine,
                sumA + sumB == 0 ? 0 : 2 * shared / (sumA + sumB),
                poorer == 0 ? 0 : shared / poorer,
                shared,
                agree,
                both && agree == 0 ? 1 : 0);
    }

    private static double sum(Concepts concepts, Set<Integer> of) {
        return of.stream().mapToDouble(concepts::rarity).sum();
    }
}
