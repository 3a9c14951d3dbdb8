package org.stemma.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;

/**
 * The stage that finds for each version those that it may go back to. What the articles copy elsewhere counts here too: an
 * article that copies another in ten statements likely copies it in the eleventh.
 */
public final class VersionKinFinder {
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
        List<VersionKin> all = new ArrayList<>();
        for (Statement statement : statements) {
            for (Version version : statement.versions()) {
                List<Kin> telling = byChild.getOrDefault(version.article().id(), List.of()).stream()
                        .filter(one -> one.fits().containsKey(statement.id()))
                        .toList();
                boolean named = origins.of(version)
                        .filter(origin -> origin.seen() == null)
                        .isPresent();
                telling.forEach(one -> all.add(compare(statement.id(), one, telling, named)));
            }
        }
        return all;
    }

    private VersionKin compare(String statement, Kin one, List<Kin> telling, boolean named) {
        SortedMap<String, Double> signs = new TreeMap<>();
        double rival = -10;
        double best = 0;
        for (Kin other : telling) {
            if (!other.parent().equals(one.parent())) {
                rival = Math.max(rival, model.together().logOdds(other.signs()));
                best = Math.max(best, fit(other, statement) - (other.sameLanguage() == one.sameLanguage() ? 0 : 0.1));
            }
        }
        double own = model.together().logOdds(one.signs());
        signs.put("article", own);
        signs.put("rival", Math.max(-10, rival));
        signs.put("fit", fit(one, statement));
        signs.put("ahead", fit(one, statement) - best);
        signs.put("named", named ? 1.0 : 0.0);
        return new VersionKin(statement, one, signs);
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
