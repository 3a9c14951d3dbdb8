package org.stemma.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/** What some versions of a statement give that others exclude: one reading for each version that is in a conflict. */
final class OddReadings {
    private final Map<Version, Conflict.Reading> readings = new LinkedHashMap<>();

    /** Compares each two versions by their one value each; a version without one is passed over. */
    static <T> OddReadings of(
            List<Version> versions, Function<Version, @Nullable T> value, Exclusion<T> excludes, Naming<T> naming) {
        OddReadings odd = new OddReadings();
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                T first = value.apply(versions.get(i));
                T second = value.apply(versions.get(j));
                if (first != null && second != null && excludes.test(first, second)) {
                    odd.add(versions.get(i), naming.of(versions.get(i), first));
                    odd.add(versions.get(j), naming.of(versions.get(j), second));
                }
            }
        }
        return odd;
    }

    /** Whether two values cannot both hold. */
    interface Exclusion<T> {
        boolean test(T first, T second);
    }

    /** Writes a value of a version down. */
    interface Naming<T> {
        Conflict.Reading of(Version version, T value);
    }

    void add(Version version, Conflict.Reading reading) {
        readings.putIfAbsent(version, reading);
    }

    List<Version> versions() {
        return List.copyOf(readings.keySet());
    }

    List<Conflict.Reading> readings() {
        return List.copyOf(readings.values());
    }

    /** Returns the conflict of a statement; empty where no version is in one. */
    Optional<Conflict> conflict(Conflict.Kind kind, Statement statement, boolean revision) {
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Conflict(kind, statement.id(), revision, readings()));
    }

    /** Returns whether a span lies in a version. */
    static boolean holds(Version version, Span span) {
        return version.units().stream().anyMatch(unit -> unit.contains(span));
    }
}
