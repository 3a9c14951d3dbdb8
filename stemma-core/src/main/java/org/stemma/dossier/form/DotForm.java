package org.stemma.dossier.form;

import java.util.Locale;
import java.util.Map;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.ArticleEntry;
import org.stemma.dossier.Dossier.OriginEntry;

/**
 * Writes the stemma for Graphviz: origins are round, articles are boxes, and what is not among the articles is dashed. One
 * edge stands for all derivations between two; its number is that of the statements to expect to have come this way, and it
 * is dashed where that is less than one half.
 */
final class DotForm {
    private static final double HALF = 0.5;

    private DotForm() {}

    static String write(Dossier dossier) {
        Graph graph = Graph.of(dossier);
        StringBuilder dot = new StringBuilder("digraph stemma {\n");
        dot.append("  label=").append(quoted(Names.title(dossier))).append(";\n");
        dot.append("  labelloc=t;\n  rankdir=TB;\n  node [fontname=\"sans-serif\"];\n");
        dot.append("  edge [fontname=\"sans-serif\", fontsize=10];\n");
        for (Map.Entry<String, OriginEntry> node : graph.origins().entrySet()) {
            OriginEntry origin = node.getValue();
            dot.append("  ")
                    .append(node.getKey())
                    .append(" [shape=ellipse, label=")
                    .append(quoted(origin.name()));
            dot.append(origin.seen() ? "" : ", style=dashed").append("];\n");
        }
        for (Map.Entry<String, ArticleEntry> node : graph.articles().entrySet()) {
            dot.append("  ")
                    .append(node.getKey())
                    .append(article(node.getValue()))
                    .append(";\n");
        }
        for (Graph.Tie tie : graph.ties()) {
            dot.append("  ").append(tie.from()).append(" -> ").append(tie.to());
            dot.append(edge(tie)).append(";\n");
        }
        return dot.append("}\n").toString();
    }

    private static String article(ArticleEntry article) {
        String outlet = article.outlet();
        String title = article.title();
        String tooltip = title == null ? article.id() : title;
        return " [shape=box, label=" + quoted(outlet == null ? article.id() : outlet + " (" + article.id() + ")")
                + ", tooltip=" + quoted(tooltip)
                + Iris.web(article.url()).map(url -> ", URL=" + quoted(url)).orElse("")
                + "]";
    }

    private static String edge(Graph.Tie tie) {
        String number = String.format(Locale.ROOT, "%.1f", tie.expected());
        String style = tie.expected() < HALF ? ", style=dashed" : "";
        String tooltip = "of " + tie.edges().size() + ": " + String.join(", ", tie.evidence());
        return " [label=" + quoted(number) + ", tooltip=" + quoted(tooltip) + style + "]";
    }

    /** Graphviz reads backslashes and references to characters in quoted text, too. */
    private static String quoted(String text) {
        String line =
                Plain.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
