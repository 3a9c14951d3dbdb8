package org.stemma.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArborescenceTest {
    private static Kin edge(int parent, int child) {
        return new Kin("a" + parent, "a" + child, true, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    @Test
    void twoThatMayHaveCopiedEachOtherShareTheProbability() {
        List<Double> shares = Arborescence.shares(List.of(edge(0, 1), edge(1, 0)), List.of(0.0, 0.0));

        // Three trees: neither copied, the one, or the other.
        assertThat(shares.get(0)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(shares.get(1)).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void agreesWithCountingAllTrees() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int articles = 2 + random.nextInt(3);
            List<Kin> edges = new ArrayList<>();
            List<Double> logOdds = new ArrayList<>();
            for (int parent = 0; parent < articles; parent++) {
                for (int child = 0; child < articles; child++) {
                    if (parent != child && random.nextDouble() < 0.8) {
                        edges.add(edge(parent, child));
                        logOdds.add(4 * random.nextDouble() - 2);
                    }
                }
            }
            List<Double> shares = Arborescence.shares(edges, logOdds);
            List<Double> counted = counted(articles, edges, logOdds);
            for (int i = 0; i < edges.size(); i++) {
                assertThat(shares.get(i)).as("seed " + seed).isCloseTo(counted.get(i), within(1e-9));
            }
        }
    }

    private static List<Double> counted(int articles, List<Kin> edges, List<Double> logOdds) {
        List<Double> held = new ArrayList<>(Collections.nCopies(edges.size(), 0.0));
        double all = add(0, articles, new int[articles], edges, logOdds, 1, held);
        held.replaceAll(sum -> sum / all);
        return held;
    }

    /** Chooses the parent of one article after another, 0 for outside, and returns the weight of all trees. */
    private static double add(
            int child,
            int articles,
            int[] parents,
            List<Kin> edges,
            List<Double> logOdds,
            double weight,
            List<Double> held) {
        if (child == articles) {
            if (circles(parents)) {
                return 0;
            }
            for (int i = 0; i < edges.size(); i++) {
                int to = number(edges.get(i).child());
                if (parents[to] == number(edges.get(i).parent()) + 1) {
                    held.set(i, held.get(i) + weight);
                }
            }
            return weight;
        }
        parents[child] = 0;
        double sum = add(child + 1, articles, parents, edges, logOdds, weight, held);
        for (int i = 0; i < edges.size(); i++) {
            if (number(edges.get(i).child()) == child) {
                parents[child] = number(edges.get(i).parent()) + 1;
                sum += add(child + 1, articles, parents, edges, logOdds, weight * Math.exp(logOdds.get(i)), held);
            }
        }
        return sum;
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static boolean circles(int[] parents) {
        for (int start = 0; start < parents.length; start++) {
            int at = start;
            for (int step = 0; step <= parents.length; step++) {
                at = at < 0 ? at : parents[at] - 1;
            }
            if (at >= 0) {
                return true;
            }
        }
        return false;
    }
}
