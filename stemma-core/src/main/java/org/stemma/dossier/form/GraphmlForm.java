package org.stemma.dossier.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.ArticleEntry;
import org.stemma.dossier.Dossier.DerivationEntry;
import org.stemma.dossier.Dossier.OriginEntry;

/** Writes the stemma as GraphML: articles and origins as nodes, each derivation as an edge to the later telling. */
final class GraphmlForm {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            """;

    private final StringBuilder xml = new StringBuilder(HEAD);

    private GraphmlForm() {}

    static String write(Dossier dossier) {
        return new GraphmlForm().text(dossier);
    }

    private String text(Dossier dossier) {
        keys("node", "string", "dossier_id", "kind", "label", "outlet", "language", "published", "url", "file");
        keys("node", "string", "origin_kind", "entity");
        keys("node", "boolean", "seen");
        keys("edge", "string", "derivation", "statement", "statement_label", "from", "to", "evidence");
        keys("edge", "double", "probability", "weight");
        Graph graph = Graph.of(dossier);
        Names names = new Names(dossier);
        xml.append("  <graph id=\"stemma\" edgedefault=\"directed\">\n");
        xml.append("    <desc>").append(escaped(Names.title(dossier))).append("</desc>\n");
        for (Map.Entry<String, OriginEntry> node : graph.origins().entrySet()) {
            origin(node.getKey(), node.getValue(), names);
        }
        for (Map.Entry<String, ArticleEntry> node : graph.articles().entrySet()) {
            article(node.getKey(), node.getValue());
        }
        int number = 0;
        for (Graph.Edge edge : graph.edges()) {
            number++;
            edge(number, edge, names);
        }
        return xml.append("  </graph>\n</graphml>\n").toString();
    }

    private void keys(String owner, String type, String... names) {
        for (String name : names) {
            xml.append("  <key id=\"").append(owner).append('_').append(name).append("\" for=\"");
            xml.append(owner).append("\" attr.name=\"").append(name).append("\" attr.type=\"");
            xml.append(type).append("\"/>\n");
        }
    }

    private void origin(String node, OriginEntry origin, Names names) {
        String entity = origin.entity();
        xml.append("    <node id=\"").append(node).append("\">\n");
        data("node_dossier_id", origin.id());
        data("node_kind", "origin");
        data("node_label", origin.name());
        data("node_origin_kind", origin.kind());
        data("node_entity", entity == null ? null : names.ofEntity(entity));
        data("node_seen", String.valueOf(origin.seen()));
        xml.append("    </node>\n");
    }

    private void article(String node, ArticleEntry article) {
        xml.append("    <node id=\"").append(node).append("\">\n");
        data("node_dossier_id", article.id());
        data("node_kind", "article");
        data("node_label", article.title() == null ? article.id() : article.title());
        data("node_outlet", article.outlet());
        data("node_language", article.language());
        data("node_published", article.published() == null ? null : String.valueOf(article.published()));
        data("node_url", article.url());
        data("node_file", article.file());
        xml.append("    </node>\n");
    }

    private void edge(int number, Graph.Edge edge, Names names) {
        DerivationEntry derivation = edge.derivation();
        String probability = String.valueOf(derivation.probability());
        xml.append("    <edge id=\"e").append(number);
        xml.append("\" source=\"").append(edge.from());
        xml.append("\" target=\"").append(edge.to()).append("\">\n");
        data("edge_derivation", derivation.id());
        data("edge_statement", edge.statement());
        data("edge_statement_label", names.ofStatement(edge.statement()));
        data("edge_from", derivation.from());
        data("edge_to", derivation.to());
        data("edge_evidence", String.join(", ", Graph.kinds(derivation)));
        data("edge_probability", probability);
        data("edge_weight", probability);
        xml.append("    </edge>\n");
    }

    private void data(String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            xml.append("      <data key=\"").append(key).append("\">");
            xml.append(escaped(value)).append("</data>\n");
        }
    }

    private static String escaped(String text) {
        return Plain.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
