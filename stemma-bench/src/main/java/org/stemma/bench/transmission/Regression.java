package org.stemma.bench.transmission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.provenance.Logistic;

/** Logistic regression by Newton steps on one weight at a time; convex and deterministic. */
final class Regression {
    private static final int ROUNDS = 200;
    private static final double RIDGE = 3;

    private final List<Map<String, Double>> rows = new ArrayList<>();
    private final List<Double> targets = new ArrayList<>();

    /** Adds a case with its signs and what is true of it, 0 or 1. */
    void add(Map<String, Double> signs, boolean holds) {
        rows.add(signs);
        targets.add(holds ? 1.0 : 0.0);
    }

    int size() {
        return rows.size();
    }

    /** Returns the weights under which the cases are likeliest, rounded to four decimals. */
    Logistic fit() {
        TreeSet<String> names = new TreeSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        names.add(Logistic.BIAS);
        List<String> order = List.copyOf(names);
        double[][] inputs = new double[order.size()][rows.size()];
        for (int sign = 0; sign < order.size(); sign++) {
            for (int row = 0; row < rows.size(); row++) {
                boolean bias = order.get(sign).equals(Logistic.BIAS);
                inputs[sign][row] = bias ? 1 : rows.get(row).getOrDefault(order.get(sign), 0.0);
            }
        }
        double[] weights = new double[order.size()];
        double[] logOdds = new double[rows.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int sign = 0; sign < weights.length; sign++) {
                step(sign, inputs[sign], weights, logOdds);
            }
        }
        SortedMap<String, Double> rounded = new TreeMap<>();
        for (int sign = 0; sign < weights.length; sign++) {
            rounded.put(order.get(sign), Math.round(weights[sign] * 1e4) / 1e4);
        }
        return new Logistic(rounded);
    }

    private void step(int sign, double[] input, double[] weights, double[] logOdds) {
        double slope = RIDGE * weights[sign];
        double curve = RIDGE;
        for (int row = 0; row < input.length; row++) {
            double probability = 1 / (1 + Math.exp(-logOdds[row]));
            slope += (probability - targets.get(row)) * input[row];
            curve += probability * (1 - probability) * input[row] * input[row];
        }
        double change = -Math.max(-1, Math.min(1, slope / curve));
        weights[sign] += change;
        for (int row = 0; row < input.length; row++) {
            logOdds[row] += change * input[row];
        }
    }
}
