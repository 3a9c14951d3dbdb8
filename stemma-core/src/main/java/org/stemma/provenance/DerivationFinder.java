package org.stemma.provenance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stemma.annotate.Attribution;
import org.stemma.article.Passage;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;
import org.stemma.text.Span;

/**
 * The stage that finds which versions go back to which origins and articles.
 *
 * <p>First version: by the sources that the versions themselves name. How sure such an edge is has not been measured
 * yet, so a derivation carries no probability.
 */
public final class DerivationFinder {
    /** Returns the derivations of a story, in the order of its statements and versions. */
    public List<Derivation> find(List<Statement> statements, Origins origins) {
        List<Derivation> derivations = new ArrayList<>();
        for (Statement statement : statements) {
            List<Origin> behind = origins.of(statement);
            for (Version version : statement.versions()) {
                Set<Origin> named = new LinkedHashSet<>();
                for (Attribution attribution : version.attributions()) {
                    Optional<Origin> origin = origins.of(version.article().id(), attribution);
                    if (origin.filter(behind::contains).isPresent() && named.add(origin.get())) {
                        derivations.add(derivation(
                                "d" + (derivations.size() + 1), statement, version, attribution, origin.get()));
                    }
                }
            }
        }
        return derivations;
    }

    private static Derivation derivation(
            String id, Statement statement, Version version, Attribution attribution, Origin origin) {
        String article = version.article().id();
        Span source = attribution.source();
        List<Passage> words =
                source == null ? List.of() : List.of(version.article().article().passage(source));
        Derivation.Evidence evidence = origin.seen() == null
                ? new Derivation.Evidence("named-attribution", "The report names it as the source.", words)
                : new Derivation.Evidence(
                        "named-outlet", "The report names the outlet of another report as its source.", words);
        return new Derivation(id, origin.id(), statement.versionId(article), List.of(evidence));
    }
}
