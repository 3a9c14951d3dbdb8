package org.stemma.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.article.Passage;

/**
 * Finds versions that tell a statement without the clause that goes with it: where most versions tell another statement
 * right behind this one in the same sentence, and an article tells the first alone.
 */
final class MissingParts {
    /** So many versions must tell both. */
    private static final int LEAST = 3;

    /** What each unit tells, by its id. */
    private final Map<String, Told> told = new HashMap<>();

    /** A unit with the statement that it tells. */
    private record Told(Statement statement, Unit unit) {}

    MissingParts(List<Statement> statements) {
        for (Statement statement : statements) {
            for (Version version : statement.versions()) {
                version.units().forEach(unit -> told.put(unit.id(), new Told(statement, unit)));
            }
        }
    }

    /** Returns the drift of the versions of a statement that lack its other part. */
    Optional<Drift> find(Statement statement) {
        Map<String, Statement> parts = new TreeMap<>();
        Map<String, List<Version>> followed = new TreeMap<>();
        for (Version version : statement.versions()) {
            next(version).ifPresent(next -> {
                parts.put(next.id(), next);
                followed.computeIfAbsent(next.id(), key -> new ArrayList<>()).add(version);
            });
        }
        return parts.values().stream()
                .filter(part -> isWhole(followed.getOrDefault(part.id(), List.of()), statement))
                .flatMap(part -> drift(statement, part, followed.getOrDefault(part.id(), List.of())).stream())
                .findFirst();
    }

    private static boolean isWhole(List<Version> both, Statement statement) {
        return both.size() >= LEAST && 2 * both.size() > statement.versions().size();
    }

    private Optional<Statement> next(Version version) {
        Unit last = version.units().get(version.units().size() - 1);
        return Optional.ofNullable(told.get(last.nextId()))
                .filter(next -> next.unit().sentence() == last.sentence())
                .map(Told::statement);
    }

    private static Optional<Drift> drift(Statement statement, Statement part, List<Version> whole) {
        List<Version> lacking = statement.versions().stream()
                .filter(Version::trusted)
                .filter(version -> part.versions().stream()
                        .noneMatch(other ->
                                other.article().id().equals(version.article().id())))
                .filter(version -> !holds(version, part))
                .toList();
        Set<Passage> readings = new LinkedHashSet<>();
        lacking.forEach(version -> readings.addAll(version.passages()));
        whole.forEach(version -> part.versions().stream()
                .filter(other -> other.article().id().equals(version.article().id()))
                .forEach(other -> readings.addAll(other.passages())));
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(new Drift(
                        Drift.Kind.TRUNCATED,
                        lacking.stream()
                                .map(version -> DriftFinder.id(statement, version))
                                .toList(),
                        List.copyOf(readings),
                        "Leaves out what most reports tell with it in the same sentence."));
    }

    /** A version that is as long as others with their parts may tell both in one clause. */
    private static boolean holds(Version version, Statement part) {
        double own = version.text().length();
        double others = part.versions().stream()
                .mapToInt(other -> other.text().length())
                .average()
                .orElse(0);
        return own > 2 * others;
    }
}
