package org.stemma.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How likely each article copied each other one when all articles are looked at together: nobody copies himself, be it
 * through others, and who copied one had less need of another.
 *
 * <p>Sums over all trees in which every article has one parent among the others or a source outside, each tree weighed by
 * the product of its edges' odds, by the matrix-tree theorem (Tutte 1948; Koo and others 2007). Exact, cubic in the
 * number of articles.
 */
final class Arborescence {
    private static final double OUTSIDE = 1;

    private Arborescence() {}

    /** Returns the share of the trees that hold each edge, in the order of the edges given. */
    static List<Double> shares(List<Kin> edges, List<Double> logOdds) {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        for (Kin edge : edges) {
            numbers.putIfAbsent(edge.parent(), 0);
            numbers.putIfAbsent(edge.child(), 0);
        }
        int next = 0;
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        double[][] matrix = new double[next][next];
        for (int article = 0; article < next; article++) {
            matrix[article][article] = OUTSIDE;
        }
        List<Double> odds = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            double weight = Math.exp(Math.max(-12, Math.min(12, logOdds.get(i))));
            odds.add(weight);
            int parent = numbers.getOrDefault(edges.get(i).parent(), 0);
            int child = numbers.getOrDefault(edges.get(i).child(), 0);
            matrix[parent][child] -= weight;
            matrix[child][child] += weight;
        }
        double[][] inverse = inverse(matrix);
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            int parent = numbers.getOrDefault(edges.get(i).parent(), 0);
            int child = numbers.getOrDefault(edges.get(i).child(), 0);
            double share = odds.get(i) * (inverse[child][child] - inverse[child][parent]);
            shares.add(Math.max(0, Math.min(1, share)));
        }
        return shares;
    }

    /** Gauss and Jordan without pivoting: each column's diagonal outweighs the rest of the column. */
    private static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] inverse = new double[size][size];
        for (int row = 0; row < size; row++) {
            inverse[row][row] = 1;
        }
        for (int pivot = 0; pivot < size; pivot++) {
            double scale = 1 / matrix[pivot][pivot];
            scale(matrix[pivot], scale);
            scale(inverse[pivot], scale);
            for (int row = 0; row < size; row++) {
                double factor = matrix[row][pivot];
                if (row != pivot && factor != 0) {
                    subtract(matrix[row], matrix[pivot], factor);
                    subtract(inverse[row], inverse[pivot], factor);
                }
            }
        }
        return inverse;
    }

    private static void scale(double[] row, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
    }

    private static void subtract(double[] row, double[] other, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] -= factor * other[i];
        }
    }
}
