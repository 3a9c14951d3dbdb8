package org.stemma.provenance;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;

/**
 * The stage that finds for each version those that it may go back to. What the articles copy elsewhere counts here too: an
 * article that copies another in ten statements likely copies it in the eleventh.
 */
public final class VersionKinFinder {
    private static final double LEAST = -10;

    private final DescentModel model;

    /** Makes a stage that weighs articles by this model. */
    public VersionKinFinder(DescentModel model) {
        this.model = model;
    }

    /** Returns the candidates of all versions, in the order of the statements and of the articles' kin. */
    public List<VersionKin> find(List<Statement> statements, List<Kin> kin, Origins origins) {
        SortedMap<String, List<Kin>> byChild = new TreeMap<>();
        kin.forEach(one ->
                byChild.computeIfAbsent(one.child(), key -> new ArrayList<>()).add(one));
        IdentityHashMap<Kin, Double> articles = new IdentityHashMap<>();
        kin.forEach(one -> articles.put(one, model.together(one.sameLanguage()).logOdds(one.signs())));
        Neighbours neighbours = new Neighbours(statements, kin);
        List<VersionKin> all = new ArrayList<>();
        for (Statement statement : statements) {
            for (Version version : statement.versions()) {
                List<Kin> telling = byChild.getOrDefault(version.article().id(), List.of()).stream()
                        .filter(one -> one.fits().containsKey(statement.id()))
                        .toList();
                SortedMap<String, Double> around = new TreeMap<>();
                telling.forEach(one -> around.put(one.parent(), neighbours.told(statement.id(), one)));
                for (Kin one : telling) {
                    SortedMap<String, Double> signs = compare(statement.id(), one, telling, articles);
                    signs.putAll(named(version, one, origins));
                    signs.put("around", around.getOrDefault(one.parent(), 0.0));
                    signs.put("around-ahead", ahead(around, one.parent()));
                    all.add(new VersionKin(statement.id(), one, signs));
                }
            }
        }
        return all;
    }

    private static double ahead(SortedMap<String, Double> values, String parent) {
        double best = values.entrySet().stream()
                .filter(other -> !other.getKey().equals(parent))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        return values.getOrDefault(parent, 0.0) - best;
    }

    /** Returns whom the version itself names: an unseen origin, the outlet of this candidate or another one. */
    private static SortedMap<String, Double> named(Version version, Kin kin, Origins origins) {
        Set<String> credited = credited(version, origins);
        boolean here = credited.contains(kin.parent());
        SortedMap<String, Double> signs = new TreeMap<>();
        signs.put("named", CommonOriginFinder.names(version, origins) ? 1.0 : 0.0);
        signs.put("credited-here", here ? 1.0 : 0.0);
        signs.put("credits-other-here", !credited.isEmpty() && !here ? 1.0 : 0.0);
        return signs;
    }

    /** Returns the articles that a version itself names as its source. */
    private static Set<String> credited(Version version, Origins origins) {
        Set<String> credited = new TreeSet<>();
        version.attributions()
                .forEach(attribution -> origins.of(version.article().id(), attribution)
                        .flatMap(origin -> Optional.ofNullable(origin.seen()))
                        .ifPresent(credited::add));
        return credited;
    }

    private static SortedMap<String, Double> compare(
            String statement, Kin one, List<Kin> telling, IdentityHashMap<Kin, Double> articles) {
        SortedMap<String, Double> signs = new TreeMap<>();
        double rival = LEAST;
        double best = 0;
        for (Kin other : telling) {
            if (!other.parent().equals(one.parent())) {
                rival = Math.max(rival, articles.getOrDefault(other, LEAST));
                best = Math.max(best, fit(other, statement) - (other.sameLanguage() == one.sameLanguage() ? 0 : 0.1));
            }
        }
        signs.put("article", articles.getOrDefault(one, LEAST));
        signs.put("rival", rival);
        signs.put("fit", fit(one, statement));
        signs.put("ahead", fit(one, statement) - best);
        signs.put("reading", one.readings().getOrDefault(statement, 0.0));
        return signs;
    }

    private static double fit(Kin kin, String statement) {
        return kin.fits().getOrDefault(statement, 0.0);
    }

    /** Returns the probability of each candidate; those of one version together never exceed 1. */
    SortedMap<String, Double> probabilities(List<VersionKin> ofOneVersion) {
        SortedMap<String, Double> byParent = new TreeMap<>();
        for (VersionKin one : ofOneVersion) {
            byParent.put(
                    one.kin().parent(), model.version(one.kin().sameLanguage()).probability(one.signs()));
        }
        double sum = byParent.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 1) {
            byParent.replaceAll((parent, probability) -> probability / sum);
        }
        return byParent;
    }

    /** Groups candidates by the id of the version that may go back to them. */
    static Map<String, List<VersionKin>> byVersion(List<VersionKin> kin) {
        SortedMap<String, List<VersionKin>> groups = new TreeMap<>();
        for (VersionKin one : kin) {
            groups.computeIfAbsent(one.statement() + "@" + one.kin().child(), key -> new ArrayList<>())
                    .add(one);
        }
        return groups;
    }
}
