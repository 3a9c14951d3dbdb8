package org.stemma.statement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.stemma.encode.Meaning;
import org.stemma.encode.Vector;

/**
 * How near by their vectors two passages are that say two things. An article seldom tells a thing twice, so its own passages
 * show it: those of a report about one narrow subject are nearer to each other than those of most reports, and so are those of
 * two reports about that subject. This depends on each article alone, so that no other one changes it.
 */
final class Chance {
    /** The share of an article's pairs of passages that are less near than what is taken for chance. */
    private static final double SHARE = 0.9;

    /** What chance gives in most reports, those of NTREX for example; the weights of the cosine are made for it. */
    private static final double USUAL = 0.45;

    /** So few pairs of passages tell nothing. */
    private static final int FEWEST = 20;

    /** An article's passages in the space of an encoder. */
    private record Corner(String article, int space) {}

    private final List<Unit> units;
    private final Map<Corner, Double> excess = new HashMap<>();

    /** Takes the passages of a story, each article's together, and their meanings. */
    Chance(List<Unit> units, List<Meaning> meanings) {
        this.units = units;
        int start = 0;
        for (int end = 1; end <= units.size(); end++) {
            if (end == units.size() || !units.get(end).sharesArticle(units.get(start))) {
                compare(units.get(start).article().id(), meanings.subList(start, end));
                start = end;
            }
        }
    }

    private void compare(String article, List<Meaning> meanings) {
        meanings.stream()
                .flatMap(meaning -> meaning.vectors().keySet().stream())
                .distinct()
                .forEach(space -> {
                    List<Vector> vectors = meanings.stream()
                            .flatMap(meaning ->
                                    Optional.ofNullable(meaning.vectors().get(space)).stream())
                            .toList();
                    usualIn(vectors)
                            .ifPresent(cosine -> excess.put(new Corner(article, space), Math.max(0, cosine - USUAL)));
                });
    }

    /** Returns the cosine that few of the pairs of one article's passages pass; empty where there are too few of them. */
    private static OptionalDouble usualIn(List<Vector> vectors) {
        double[] cosines = new double[vectors.size() * (vectors.size() - 1) / 2];
        int pair = 0;
        for (int first = 0; first < vectors.size(); first++) {
            for (int second = first + 1; second < vectors.size(); second++) {
                cosines[pair++] = vectors.get(first).cosine(vectors.get(second));
            }
        }
        Arrays.sort(cosines);
        return pair < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(cosines[(int) (SHARE * (pair - 1))]);
    }

    /** Returns by how much chance brings the passages of two units' articles nearer than it does in most, at least 0. */
    double excess(int first, int second, int space) {
        return (of(first, space) + of(second, space)) / 2;
    }

    private double of(int unit, int space) {
        return excess.getOrDefault(new Corner(units.get(unit).article().id(), space), 0.0);
    }
}
