package org.stemma.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.stemma.annotate.LanguagePacks;

/**
 * Finds what one version says is so and another says is not so, in one statement or in two: "voiced regret", "did not
 * express regret". Words are compared within a language.
 */
final class PolarityConflicts {
    private final LanguagePacks packs;

    PolarityConflicts(LanguagePacks packs) {
        this.packs = packs;
    }

    /** What a version predicates. */
    private record Claim(Statement statement, Version version, Unit unit, Predication predication) {
        String key(String stem) {
            return unit.language().code() + " " + stem;
        }

        boolean standsAgainst(Claim other) {
            return unit.language().equals(other.unit.language())
                    && !unit.sharesArticle(other.unit)
                    && predication.denies(other.predication);
        }
    }

    /** Returns the conflicts, each under the statement that is denied, in the order of the statements. */
    List<Conflict> find(List<Statement> statements) {
        List<Claim> claims = claims(statements);
        Map<String, List<Integer>> byStem = new HashMap<>();
        for (int number = 0; number < claims.size(); number++) {
            Claim claim = claims.get(number);
            if (!claim.predication().negated()) {
                for (String stem : claim.predication().predicate()) {
                    byStem.computeIfAbsent(claim.key(stem), key -> new ArrayList<>())
                            .add(number);
                }
            }
        }
        Map<String, OddReadings> conflicts = new HashMap<>();
        for (Claim denial : claims) {
            for (int number : denied(denial, claims, byStem)) {
                Claim denied = claims.get(number);
                OddReadings odd = conflicts.computeIfAbsent(denied.statement().id(), key -> new OddReadings());
                odd.add(denied.version(), reading(denied, Conflict.AFFIRMED));
                odd.add(denial.version(), reading(denial, Conflict.NEGATED));
            }
        }
        return statements.stream()
                .flatMap(statement -> Optional.ofNullable(conflicts.get(statement.id())).stream()
                        .flatMap(odd -> odd.conflict(Conflict.Kind.POLARITY, statement, false).stream()))
                .toList();
    }

    /** Returns the numbers of the claims that a denial denies, rising: the sets of stems have another order in each run. */
    private static NavigableSet<Integer> denied(Claim denial, List<Claim> claims, Map<String, List<Integer>> byStem) {
        NavigableSet<Integer> denied = new TreeSet<>();
        if (denial.predication().negated()) {
            for (String stem : denial.predication().edges()) {
                byStem.getOrDefault(denial.key(stem), List.of()).stream()
                        .filter(number -> denial.standsAgainst(claims.get(number)))
                        .forEach(denied::add);
            }
        }
        return denied;
    }

    private List<Claim> claims(List<Statement> statements) {
        List<Claim> claims = new ArrayList<>();
        for (Statement statement : statements) {
            for (Version version : statement.versions()) {
                for (Unit unit : version.units()) {
                    if (unit.trusted()) {
                        Predication.of(unit, packs.of(unit.language()))
                                .ifPresent(predication -> claims.add(new Claim(statement, version, unit, predication)));
                    }
                }
            }
        }
        return claims;
    }

    private static Conflict.Reading reading(Claim claim, String value) {
        return new Conflict.Reading(
                value,
                claim.version().article().article().passage(claim.unit().spans().get(0)));
    }
}
