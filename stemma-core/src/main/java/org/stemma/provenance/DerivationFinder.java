package org.stemma.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;

/**
 * The stage that finds which versions go back to which versions and origins, and how likely.
 *
 * <p>First the articles are compared as wholes, then each version is held against those of the articles that its own
 * may have copied. What is left of the probability goes to the origin that the version names, or, where it names none,
 * to the one that the other versions name, as far as it has its origin in common with them.
 */
public final class DerivationFinder {
    /** Less likely derivations are not told. */
    private static final double LEAST = 0.05;

    private final DescentModel model;

    /** Makes a stage that weighs by this model. */
    public DerivationFinder(DescentModel model) {
        this.model = model;
    }

    /** Returns what goes back to what in a story. */
    public Descent find(List<AnnotatedArticle> articles, List<Statement> statements, Origins origins) {
        Tellings tellings = new Tellings(statements);
        List<Kin> kin = new JointKin(model).weigh(new KinFinder().find(articles, statements, tellings, origins));
        List<VersionKin> versions = new VersionKinFinder(model).find(statements, kin, origins);
        Map<String, List<VersionKin>> byVersion = VersionKinFinder.byVersion(versions);
        SortedMap<String, Double> common = new TreeMap<>();
        for (CommonOrigin one : new CommonOriginFinder(model).find(statements, versions, origins)) {
            common.put(one.statement() + "@" + one.article(), model.common().probability(one.signs()));
        }
        EvidenceWriter writer = new EvidenceWriter(tellings, origins);
        Story story = new Story(origins, byVersion, common, writer);
        statements.forEach(story::add);
        List<Descent.Copy> copies = new ArrayList<>();
        for (Kin one : kin) {
            double probability = model.together(one.sameLanguage()).probability(one.signs());
            if (probability >= LEAST) {
                copies.add(new Descent.Copy(one.parent(), one.child(), probability));
            }
        }
        return new Descent(copies, story.derivations, story.ownOrigin);
    }

    private final class Story {
        private final Origins origins;
        private final Map<String, List<VersionKin>> kin;
        private final Map<String, Double> common;
        private final EvidenceWriter writer;
        private final List<Derivation> derivations = new ArrayList<>();
        private final SortedMap<String, Double> ownOrigin = new TreeMap<>();

        Story(Origins origins, Map<String, List<VersionKin>> kin, Map<String, Double> common, EvidenceWriter writer) {
            this.origins = origins;
            this.kin = kin;
            this.common = common;
            this.writer = writer;
        }

        void add(Statement statement) {
            List<Origin> behind = CommonOriginFinder.named(statement, origins);
            Set<Origin> told = new LinkedHashSet<>();
            boolean none = true;
            for (Version version : namingFirst(statement, behind)) {
                Optional<Origin> named = origins.of(version).filter(origin -> origin.seen() == null);
                String id = statement.versionId(version.article().id());
                boolean another = named.isPresent() && behind.contains(named.get()) && told.add(named.get());
                double shared = named.isEmpty() ? common.getOrDefault(id, 0.0) : 1;
                double left = 1 - copied(statement, version, none ? 1 : shared);
                double own = none ? 1 : another ? left : 1 - shared;
                none = false;
                ownOrigin.put(id, own);
                origin(version, named, behind).ifPresent(origin -> {
                    double probability = named.isPresent() ? left : Math.max(0, left - own);
                    add(origin.id(), id, probability, writer.told(version, origin));
                });
            }
        }

        /** Returns the versions that name an origin of the statement before those that name a speaker whom it quotes. */
        private List<Version> namingFirst(Statement statement, List<Origin> behind) {
            return CommonOriginFinder.inOrder(statement, origins).stream()
                    .sorted(Comparator.comparing(version ->
                            origins.of(version).filter(behind::contains).isEmpty()))
                    .toList();
        }

        /** Adds the derivations from other versions, together no likelier than the limit; returns their sum. */
        private double copied(Statement statement, Version version, double limit) {
            String id = statement.versionId(version.article().id());
            List<VersionKin> candidates = kin.getOrDefault(id, List.of());
            SortedMap<String, Double> probabilities = new VersionKinFinder(model).probabilities(candidates);
            double sum = probabilities.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            double scale = sum > limit ? limit / sum : 1;
            for (VersionKin one : candidates) {
                double probability =
                        scale * probabilities.getOrDefault(one.kin().parent(), 0.0);
                Version parent = statement.versions().stream()
                        .filter(other -> other.article().id().equals(one.kin().parent()))
                        .findFirst()
                        .orElseThrow();
                if (probability >= LEAST) {
                    add(
                            statement.versionId(one.kin().parent()),
                            id,
                            probability,
                            writer.copied(statement, parent, version, one.kin()));
                }
            }
            return sum * scale;
        }

        private Optional<Origin> origin(Version version, Optional<Origin> named, List<Origin> behind) {
            if (named.filter(behind::contains).isPresent()) {
                return named;
            }
            Optional<Origin> elsewhere = behind.stream()
                    .filter(origin ->
                            origin.witnesses().contains(version.article().id()))
                    .findFirst();
            return elsewhere.isPresent() ? elsewhere : behind.stream().findFirst();
        }

        private void add(String from, String to, double probability, List<Derivation.Evidence> evidence) {
            if (probability >= LEAST) {
                double rounded = Math.round(probability * 1e4) / 1e4;
                derivations.add(new Derivation("d" + (derivations.size() + 1), from, to, rounded, evidence));
            }
        }
    }
}
