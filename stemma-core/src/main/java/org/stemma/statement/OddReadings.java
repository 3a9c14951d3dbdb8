package org.stemma.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.stemma.text.Span;

/** What some versions of a statement give that others exclude: one reading for each version that is in a conflict. */
final class OddReadings {
    /** By the id of the version's first unit: a version holds its whole article, too much to be a key. */
    private final Map<String, Odd> odd = new LinkedHashMap<>();

    /** A version with its reading. */
    private record Odd(Version version, Conflict.Reading reading) {}

    /**
     * Compares each two versions by their one value each.
     *
     * @param values the value of each version; empty for one without, which is passed over
     * @param excludes whether two values cannot both hold
     * @param reading writes the value of a version down
     */
    static <T> OddReadings of(
            List<Version> versions,
            List<Optional<T>> values,
            BiPredicate<T, T> excludes,
            BiFunction<Version, T, Conflict.Reading> reading) {
        OddReadings odd = new OddReadings();
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                Optional<T> first = values.get(i);
                Optional<T> second = values.get(j);
                if (first.isPresent() && second.isPresent() && excludes.test(first.get(), second.get())) {
                    odd.add(versions.get(i), reading.apply(versions.get(i), first.get()));
                    odd.add(versions.get(j), reading.apply(versions.get(j), second.get()));
                }
            }
        }
        return odd;
    }

    void add(Version version, Conflict.Reading reading) {
        odd.putIfAbsent(version.units().get(0).id(), new Odd(version, reading));
    }

    List<Version> versions() {
        return odd.values().stream().map(Odd::version).toList();
    }

    List<Conflict.Reading> readings() {
        return odd.values().stream().map(Odd::reading).toList();
    }

    /** Returns the conflict of a statement; empty where no version is in one. */
    Optional<Conflict> conflict(Conflict.Kind kind, Statement statement, boolean revision) {
        return odd.isEmpty() ? Optional.empty() : Optional.of(new Conflict(kind, statement.id(), revision, readings()));
    }

    /** Returns whether a span lies in a version. */
    static boolean holds(Version version, Span span) {
        return version.units().stream().anyMatch(unit -> unit.contains(span));
    }
}
