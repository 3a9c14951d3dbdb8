package org.stemma.bench.transmission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who copied whom, as a graph: distances in it, and how far another graph of the same copies agrees. */
final class TrueStemma {
    private final SortedMap<String, SortedSet<String>> parents = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> neighbours = new TreeMap<>();

    /** Adds that one copied another. */
    void add(String parent, String child) {
        parents.computeIfAbsent(child, key -> new TreeSet<>()).add(parent);
        parents.computeIfAbsent(parent, key -> new TreeSet<>());
        neighbours.computeIfAbsent(child, key -> new TreeSet<>()).add(parent);
        neighbours.computeIfAbsent(parent, key -> new TreeSet<>()).add(child);
    }

    SortedSet<String> parents(String child) {
        return parents.getOrDefault(child, new TreeSet<>());
    }

    /** Returns how many steps each node is away. */
    private SortedMap<String, Integer> steps(String from, SortedMap<String, SortedSet<String>> next) {
        SortedMap<String, Integer> steps = new TreeMap<>();
        steps.put(from, 0);
        ArrayDeque<String> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            String node = queue.remove();
            int step = steps.getOrDefault(node, 0) + 1;
            for (String other : next.getOrDefault(node, new TreeSet<>())) {
                if (steps.putIfAbsent(other, step) == null) {
                    queue.add(other);
                }
            }
        }
        return steps;
    }

    /** Returns the number of edges between two copies. */
    private int distance(String from, String to) {
        return steps(from, neighbours).getOrDefault(to, parents.size());
    }

    /** Returns the number of edges from a copy up to what it has in common with another. */
    private int up(String from, String to) {
        SortedMap<String, Integer> own = steps(from, parents);
        SortedMap<String, Integer> others = steps(to, parents);
        return own.entrySet().stream()
                .filter(entry -> others.containsKey(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(parents.size());
    }

    /** A distance in a graph. */
    @FunctionalInterface
    private interface Distance {
        int of(TrueStemma graph, String from, String to);
    }

    /**
     * Returns the mean agreement over all triples of copies, from 0 to 1: whether the second or the third is nearer to the
     * first (Roos and Heikkilä 2009); half an agreement where one graph has a tie.
     */
    double agreement(TrueStemma other, SortedSet<String> copies) {
        return agreement(other, copies, TrueStemma::distance);
    }

    /** Returns the same for the way up from the first to what it has in common with the second or third. */
    double agreementUpwards(TrueStemma other, SortedSet<String> copies) {
        return agreement(other, copies, TrueStemma::up);
    }

    private double agreement(TrueStemma other, SortedSet<String> copies, Distance distance) {
        double sum = 0;
        int count = 0;
        List<String> all = new ArrayList<>(copies);
        for (String a : all) {
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    String b = all.get(i);
                    String c = all.get(j);
                    if (!a.equals(b) && !a.equals(c)) {
                        int own = Integer.signum(distance.of(this, a, b) - distance.of(this, a, c));
                        int found = Integer.signum(distance.of(other, a, b) - distance.of(other, a, c));
                        sum += 1 - Math.abs(own - found) / 2.0;
                        count++;
                    }
                }
            }
        }
        return sum / count;
    }
}
