package org.stemma.bench.statements;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The seconds of processor time that each stage took, in the order of the stages. */
final class Stopwatch {
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /** Runs a stage and adds its time to those of its name. */
    <T> T time(String stage, Supplier<T> work) {
        long start = ProcessorTime.nanos();
        try {
            return work.get();
        } finally {
            add(stage, (ProcessorTime.nanos() - start) / 1e9);
        }
    }

    /** Adds to, or with a negative number takes from, the time of a stage. */
    void add(String stage, double more) {
        seconds.merge(stage, more, Double::sum);
    }

    /** Returns the seconds of each stage. */
    Map<String, Double> seconds() {
        return new LinkedHashMap<>(seconds);
    }

    /** Returns the seconds of all stages together. */
    double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
