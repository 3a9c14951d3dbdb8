package org.stemma.bench.outline;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Gives as many things of the gold as can be a thing found that fits, none of them twice (Kuhn 1955). */
final class Matching<G, F> {
    private static final int NONE = -1;

    private final List<G> gold;
    private final List<F> found;
    private final BiPredicate<G, F> fits;
    private final int[] goldOfFound;

    Matching(List<G> gold, List<F> found, BiPredicate<G, F> fits) {
        this.gold = List.copyOf(gold);
        this.found = List.copyOf(found);
        this.fits = fits;
        goldOfFound = new int[found.size()];
        Arrays.fill(goldOfFound, NONE);
        for (int index = 0; index < gold.size(); index++) {
            place(index, new boolean[found.size()]);
        }
    }

    private boolean place(int item, boolean[] tried) {
        for (int candidate = 0; candidate < found.size(); candidate++) {
            if (!tried[candidate] && fits.test(gold.get(item), found.get(candidate))) {
                tried[candidate] = true;
                if (goldOfFound[candidate] == NONE || place(goldOfFound[candidate], tried)) {
                    goldOfFound[candidate] = item;
                    return true;
                }
            }
        }
        return false;
    }

    /** One thing of the gold with the thing found for it. */
    record Match<G, F>(G gold, F found) {}

    List<Match<G, F>> matches() {
        return IntStream.range(0, goldOfFound.length)
                .filter(candidate -> goldOfFound[candidate] != NONE)
                .mapToObj(candidate -> new Match<>(gold.get(goldOfFound[candidate]), found.get(candidate)))
                .toList();
    }

    /** Returns the things of the gold for which nothing was found. */
    List<G> missing() {
        return IntStream.range(0, gold.size())
                .filter(item -> Arrays.stream(goldOfFound).noneMatch(owner -> owner == item))
                .mapToObj(gold::get)
                .toList();
    }

    /** Returns the things found that stand for nothing of the gold. */
    List<F> extra() {
        return IntStream.range(0, goldOfFound.length)
                .filter(candidate -> goldOfFound[candidate] == NONE)
                .mapToObj(found::get)
                .toList();
    }
}
