package org.stemma.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.annotate.LanguagePacks;
import org.stemma.article.Passage;

/**
 * Finds versions that say that something is not so, where others say that it is; conflicts of polarity tell which deny which.
 *
 * <p>Conflicts compare words within a language; what is aligned with a denial and is negated denies too. Of one statement the
 * fewer depart from the more, whichever of them hold the negator.
 */
final class NegationDrift {
    private final LanguagePacks packs;
    private final Map<String, List<Conflict>> byStatement = new LinkedHashMap<>();

    NegationDrift(LanguagePacks packs, List<Statement> statements, List<Conflict> conflicts) {
        this.packs = packs;
        for (Conflict conflict : conflicts) {
            if (conflict.kind() == Conflict.Kind.POLARITY) {
                statements.stream()
                        .filter(statement -> statement.versions().stream()
                                .anyMatch(version -> holds(version, conflict, Conflict.NEGATED)))
                        .forEach(statement -> byStatement
                                .computeIfAbsent(statement.id(), id -> new ArrayList<>())
                                .add(conflict));
            }
        }
    }

    /** Returns the drift of the versions of a statement that stand against others. */
    Optional<Drift> find(Statement statement) {
        List<Conflict> conflicts = byStatement.getOrDefault(statement.id(), List.of());
        if (conflicts.isEmpty()) {
            return Optional.empty();
        }
        List<Version> denials = new ArrayList<>();
        List<Version> others = new ArrayList<>();
        for (Version version : statement.versions()) {
            if (version.trusted()) {
                boolean denies = isNegated(version)
                        || conflicts.stream().anyMatch(conflict -> holds(version, conflict, Conflict.NEGATED));
                (denies ? denials : others).add(version);
            }
        }
        boolean within = conflicts.stream()
                .anyMatch(conflict -> others.stream().anyMatch(version -> holds(version, conflict, Conflict.AFFIRMED)));
        List<Version> departing = within && others.size() < denials.size() ? others : denials;
        Set<Passage> readings = new LinkedHashSet<>();
        departing.forEach(version -> readings.addAll(version.passages()));
        conflicts.forEach(conflict -> conflict.readings().forEach(reading -> readings.add(reading.passage())));
        return Optional.of(new Drift(
                Drift.Kind.NEGATED,
                departing.stream()
                        .map(version -> DriftFinder.id(statement, version))
                        .toList(),
                List.copyOf(readings),
                "Says the opposite of what another report says."));
    }

    private boolean isNegated(Version version) {
        return version.units().stream()
                .anyMatch(unit -> Predication.of(unit, packs.of(unit.language()))
                        .filter(Predication::negated)
                        .isPresent());
    }

    private static boolean holds(Version version, Conflict conflict, String value) {
        return conflict.readings().stream()
                .filter(reading -> reading.value().equals(value))
                .map(Conflict.Reading::passage)
                .anyMatch(passage -> version.passages().stream()
                        .anyMatch(own -> own.article().equals(passage.article())
                                && own.raw().contains(passage.raw())));
    }
}
