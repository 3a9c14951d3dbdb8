package org.stemma.bench.multilingual;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Linear discriminant analysis (Fisher 1936; Rao 1948): the directions in which classes lie far apart for how far their
 * members are scattered. Each direction is weighted by the share of its variance that lies between classes.
 */
final class Discriminant {
    private final RealMatrix within;
    private final RealMatrix between;
    private final int width;

    /** Takes the members of each class: {@code members[class][member][dimension]}, centred. */
    Discriminant(double[][][] members, double ridge) {
        this.width = members[0][0].length;
        double[][] scatter = new double[width][width];
        double[][] spread = new double[width][width];
        int count = 0;
        for (double[][] group : members) {
            double[] mean = new double[width];
            for (double[] member : group) {
                for (int i = 0; i < width; i++) {
                    mean[i] += member[i] / group.length;
                }
            }
            addProduct(spread, mean);
            for (double[] member : group) {
                double[] rest = new double[width];
                for (int i = 0; i < width; i++) {
                    rest[i] = member[i] - mean[i];
                }
                addProduct(scatter, rest);
                count++;
            }
        }
        RealMatrix raw = symmetric(scatter).scalarMultiply(1.0 / count);
        double lift = ridge * raw.getTrace() / width;
        for (int i = 0; i < width; i++) {
            raw.addToEntry(i, i, lift);
        }
        this.within = raw;
        this.between = symmetric(spread).scalarMultiply(1.0 / members.length);
    }

    private static void addProduct(double[][] sum, double[] values) {
        for (int i = 0; i < values.length; i++) {
            double[] row = sum[i];
            double value = values[i];
            for (int j = 0; j <= i; j++) {
                row[j] += value * values[j];
            }
        }
    }

    private static RealMatrix symmetric(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j < i; j++) {
                lower[j][i] = lower[i][j];
            }
        }
        return new Array2DRowRealMatrix(lower, false);
    }

    /** Returns the best directions, the best first; the first value of each that is not 0 is positive. */
    List<List<Float>> directions(int count) {
        EigenDecomposition inner = new EigenDecomposition(within);
        RealMatrix whitening = inner.getV();
        for (int column = 0; column < width; column++) {
            double scale = 1 / Math.sqrt(inner.getRealEigenvalue(column));
            for (int row = 0; row < width; row++) {
                whitening.multiplyEntry(row, column, scale);
            }
        }
        RealMatrix whitened = whitening.transpose().multiply(between).multiply(whitening);
        EigenDecomposition outer = new EigenDecomposition(symmetric(whitened.getData()));
        RealMatrix directions = whitening.multiply(outer.getV());
        List<List<Float>> result = new ArrayList<>();
        for (int rank = 0; rank < count; rank++) {
            double variance = Math.max(0, outer.getRealEigenvalue(rank));
            double weight = Math.sqrt(variance / (variance + 1));
            double[] column = directions.getColumn(rank);
            double sign = Math.signum(column[0]) == 0 ? 1 : Math.signum(column[0]);
            List<Float> direction = new ArrayList<>(width);
            for (double value : column) {
                direction.add((float) (value * weight * sign));
            }
            result.add(direction);
        }
        return result;
    }
}
