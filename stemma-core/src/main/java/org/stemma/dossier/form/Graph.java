package org.stemma.dossier.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.ArticleEntry;
import org.stemma.dossier.Dossier.DerivationEntry;
import org.stemma.dossier.Dossier.EvidenceEntry;
import org.stemma.dossier.Dossier.OriginEntry;
import org.stemma.dossier.Dossier.StatementEntry;
import org.stemma.dossier.Dossier.VersionEntry;

/**
 * The stemma of a dossier: origins and articles, joined by the derivations of the versions.
 *
 * @param origins the origins by the names of their nodes, {@code o} and a number
 * @param articles the articles by the names of their nodes, {@code a} and a number
 * @param edges the derivations between them, in the order of the dossier
 */
record Graph(Map<String, OriginEntry> origins, Map<String, ArticleEntry> articles, List<Edge> edges) {
    /** A derivation: the node that it comes from, the one that it leads to, and the statement that is told. */
    record Edge(String from, String to, String statement, DerivationEntry derivation) {}

    /** All derivations from one node to another. */
    record Tie(String from, String to, List<Edge> edges) {
        /** Returns how many statements to expect to have come this way. */
        double expected() {
            return edges.stream()
                    .mapToDouble(edge -> edge.derivation().probability())
                    .sum();
        }

        /** Returns the kinds of evidence for it, sorted. */
        List<String> evidence() {
            return edges.stream()
                    .flatMap(edge -> kinds(edge.derivation()).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** Returns the stemma of a dossier. A derivation of what the dossier does not hold is left out. */
    static Graph of(Dossier dossier) {
        Map<String, OriginEntry> origins = new LinkedHashMap<>();
        Map<String, ArticleEntry> articles = new LinkedHashMap<>();
        Map<String, String> nodes = new HashMap<>();
        Map<String, String> statements = new HashMap<>();
        Map<String, String> nodeByArticle = new HashMap<>();
        for (ArticleEntry article : dossier.articles()) {
            String node = "a" + (articles.size() + 1);
            articles.put(node, article);
            nodeByArticle.put(article.id(), node);
        }
        for (OriginEntry origin : dossier.origins()) {
            String node = "o" + (origins.size() + 1);
            origins.put(node, origin);
            nodes.put(origin.id(), node);
        }
        for (StatementEntry statement : dossier.statements()) {
            for (VersionEntry version : statement.versions()) {
                String node = nodeByArticle.get(Names.article(version));
                if (node != null) {
                    nodes.put(version.id(), node);
                    statements.put(version.id(), statement.id());
                }
            }
        }
        return new Graph(origins, articles, edges(dossier.derivations(), nodes, statements));
    }

    private static List<Edge> edges(
            List<DerivationEntry> derivations, Map<String, String> nodes, Map<String, String> statements) {
        List<Edge> edges = new ArrayList<>();
        for (DerivationEntry derivation : derivations) {
            String from = nodes.get(derivation.from());
            String to = nodes.get(derivation.to());
            String statement = statements.get(derivation.to());
            if (from != null && to != null && statement != null) {
                edges.add(new Edge(from, to, statement, derivation));
            }
        }
        return edges;
    }

    /** Returns what joins each two nodes, in the order of the first derivation between them. */
    List<Tie> ties() {
        Map<List<String>, List<Edge>> byEnds = new LinkedHashMap<>();
        for (Edge edge : edges) {
            byEnds.computeIfAbsent(List.of(edge.from(), edge.to()), ends -> new ArrayList<>())
                    .add(edge);
        }
        return byEnds.entrySet().stream()
                .map(tie -> new Tie(tie.getKey().get(0), tie.getKey().get(1), tie.getValue()))
                .toList();
    }

    /** Returns the kinds of evidence for a derivation, each once. */
    static List<String> kinds(DerivationEntry derivation) {
        return derivation.evidence().stream()
                .map(EvidenceEntry::kind)
                .distinct()
                .toList();
    }
}
