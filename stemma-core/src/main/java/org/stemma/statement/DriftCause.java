package org.stemma.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether an outlet or a translation is the likelier cause of a drift, where a statement is told in several languages: what
 * all reports of one language share and no other has came with their translation, or one copied the other; what reports of the
 * same language do not share came with the outlet.
 */
final class DriftCause {
    /** Of one report alone nobody can tell. */
    private static final int LEAST = 2;

    private DriftCause() {}

    /** Returns the drift with the likelier cause in its note, where the versions tell one. */
    static Drift told(Drift drift, Statement statement, List<Version> versions) {
        return of(drift, statement, versions)
                .map(cause -> new Drift(drift.kind(), drift.versions(), drift.readings(), drift.note() + " " + cause))
                .orElse(drift);
    }

    private static Optional<String> of(Drift drift, Statement statement, List<Version> versions) {
        Set<String> ids = Set.copyOf(drift.versions());
        List<Version> able = versions.stream()
                .filter(version -> isAble(drift.kind(), version))
                .toList();
        Map<Boolean, List<Version>> departs = able.stream()
                .collect(Collectors.partitioningBy(version -> ids.contains(DriftFinder.id(statement, version))));
        List<Version> departing = departs.getOrDefault(true, List.of());
        List<Version> keeping = departs.getOrDefault(false, List.of());
        Set<String> own = languages(departing);
        Set<String> others = languages(keeping);
        boolean several = languages(able).size() > 1;
        if (!several || !isAsked(drift.kind()) || departing.size() != ids.size()) {
            return Optional.empty();
        }
        if (others.containsAll(own)) {
            return Optional.of("Other reports of the same language do not share it: likelier the outlet's doing than a"
                    + " translator's.");
        }
        boolean shared =
                departing.size() >= LEAST && own.size() == 1 && others.stream().noneMatch(own::contains);
        return shared
                ? Optional.of("All " + departing.size()
                        + " reports of the language share it and none of another does: likelier a translator's doing than"
                        + " the outlets'.")
                : Optional.empty();
    }

    private static Set<String> languages(List<Version> versions) {
        return versions.stream().map(DriftFinder::language).collect(Collectors.toSet());
    }

    /** Returns whether versions of all languages are compared for a kind of drift. */
    private static boolean isAsked(Drift.Kind kind) {
        return switch (kind) {
            case NEGATED,
                    NUMBER_ROUNDED,
                    NUMBER_CHANGED,
                    HEDGE_DROPPED,
                    HEDGE_ADDED,
                    MODALITY_SHIFTED,
                    QUOTATION_MARKS_DROPPED -> true;
            case TRUNCATED,
                    REWORDED,
                    TRANSLATED_OTHERWISE,
                    QUOTATION_ALTERED,
                    ATTRIBUTION_DROPPED,
                    ATTRIBUTION_CHANGED,
                    NAME_GENERALISED,
                    EXPANDED -> false;
        };
    }

    /** Returns whether a version could share a drift at all: one without numbers changes none. */
    private static boolean isAble(Drift.Kind kind, Version version) {
        boolean numbers = kind == Drift.Kind.NUMBER_ROUNDED || kind == Drift.Kind.NUMBER_CHANGED;
        return !numbers || !NumberConflicts.quantities(version).isEmpty();
    }
}
