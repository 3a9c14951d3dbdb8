package org.stemma.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stemma.dossier.Dossier.DerivationEntry;
import org.stemma.dossier.Dossier.StatementEntry;
import org.stemma.dossier.Dossier.VersionEntry;

/**
 * Tells which statements lose support if one article or one origin is taken away.
 *
 * <p>A statement keeps the share of its roots that some remaining version still reaches by its derivations, also through
 * other versions, but not through what is taken away.
 */
public final class Counterfactual {
    /** Statements that lose less of an origin are not told. */
    private static final double LEAST = 0.25;

    private static final int LONGEST_CHAIN = 8;

    /**
     * What is left without an article or origin.
     *
     * @param name of what is taken away
     * @param losses the statements that lose support, in the order of the dossier
     */
    public record Without(String name, List<Loss> losses) {
        /** Copies the list. */
        public Without {
            losses = List.copyOf(losses);
        }
    }

    /**
     * A statement that loses support.
     *
     * @param statement its id
     * @param label its words
     * @param before the number of independent origins to expect behind it
     * @param after the number that is left, 0 where nothing else supports it
     */
    public record Loss(String statement, String label, double before, double after) {}

    /**
     * Returns what is left of a story.
     *
     * @param name an article's id or file, or an origin's id or name
     * @return empty where the story has nothing of this name
     */
    public Optional<Without> find(Dossier dossier, String name) {
        Set<String> removed = new TreeSet<>();
        for (Dossier.ArticleEntry article : dossier.articles()) {
            if (name.equals(article.id()) || name.equals(article.file())) {
                return Optional.of(new Without(name, losses(dossier, versions(dossier, article.id()))));
            }
        }
        for (Dossier.OriginEntry origin : dossier.origins()) {
            if (name.equals(origin.id()) || name.equals(origin.name())) {
                removed.add(origin.id());
            }
        }
        return removed.isEmpty() ? Optional.empty() : Optional.of(new Without(name, losses(dossier, removed)));
    }

    /** Returns the ids of an article's versions. */
    private static Set<String> versions(Dossier dossier, String article) {
        return dossier.statements().stream()
                .flatMap(statement -> statement.versions().stream())
                .filter(version -> version.passages().stream()
                        .anyMatch(passage -> passage.article().equals(article)))
                .map(VersionEntry::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Loss> losses(Dossier dossier, Set<String> removed) {
        SortedMap<String, List<DerivationEntry>> derivations = new TreeMap<>();
        for (DerivationEntry derivation : dossier.derivations()) {
            derivations
                    .computeIfAbsent(derivation.to(), key -> new ArrayList<>())
                    .add(derivation);
        }
        List<Loss> losses = new ArrayList<>();
        for (StatementEntry statement : dossier.statements()) {
            if (statement.independence() == null) {
                continue;
            }
            double all = new Paths(statement, derivations, Set.of()).roots();
            double left = new Paths(statement, derivations, removed).roots();
            double before = statement.independence().origins().mean();
            if (all > 0 && before * (1 - left / all) >= LEAST) {
                losses.add(new Loss(
                        statement.id(), statement.label(), before, Math.round(before * left / all * 100) / 100.0));
            }
        }
        return losses;
    }

    /** The ways by which the versions of a statement reach what they go back to. */
    private static final class Paths {
        private final List<String> versions;
        private final SortedMap<String, List<DerivationEntry>> derivations;
        private final Set<String> removed;

        Paths(StatementEntry statement, SortedMap<String, List<DerivationEntry>> derivations, Set<String> removed) {
            this.versions = statement.versions().stream().map(VersionEntry::id).toList();
            this.derivations = derivations;
            this.removed = removed;
        }

        /** Returns how many roots are reached to expect: origins, and what versions have from nowhere known. */
        double roots() {
            SortedMap<String, Double> roots = new TreeMap<>();
            for (String version : versions) {
                double known = 0;
                for (DerivationEntry derivation : derivations.getOrDefault(version, List.of())) {
                    known += derivation.probability();
                    if (!versions.contains(derivation.from())) {
                        roots.put(derivation.from(), 1.0);
                    }
                }
                roots.put(version, Math.max(0, 1 - known));
            }
            double sum = 0;
            for (Map.Entry<String, Double> root : roots.entrySet()) {
                sum += root.getValue() * reached(root.getKey());
            }
            return sum;
        }

        /** Returns the probability that some version goes back to a root without what is taken away. */
        private double reached(String root) {
            SortedMap<String, Double> reach = new TreeMap<>();
            reach.put(root, removed.contains(root) ? 0.0 : 1.0);
            for (int step = 0; step < LONGEST_CHAIN; step++) {
                for (String version : versions) {
                    double sum = 0;
                    for (DerivationEntry derivation : derivations.getOrDefault(version, List.of())) {
                        sum += derivation.probability() * reach.getOrDefault(derivation.from(), 0.0);
                    }
                    if (!version.equals(root)) {
                        reach.put(version, removed.contains(version) ? 0 : Math.min(1, sum));
                    }
                }
            }
            double none = 1;
            for (String version : versions) {
                none *= 1 - reach.getOrDefault(version, 0.0);
            }
            return 1 - none;
        }
    }
}
