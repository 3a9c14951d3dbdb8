package org.stemma.dossier.form;

import static org.stemma.dossier.form.MarkdownText.escaped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.ArticleEntry;
import org.stemma.dossier.Dossier.LineEntry;
import org.stemma.dossier.Dossier.OriginEntry;
import org.stemma.dossier.Dossier.ReconstructionEntry;

/** Writes what the statements of a dossier go back to: the origins with their words, and the stemma as a list. */
final class MarkdownOrigins {
    private final Dossier dossier;
    private final Names names;
    private final MarkdownText text;

    MarkdownOrigins(Dossier dossier, Names names, MarkdownText text) {
        this.dossier = dossier;
        this.names = names;
        this.text = text;
    }

    void write() {
        if (!dossier.origins().isEmpty()) {
            text.heading(2, "Origins");
            dossier.origins().forEach(this::origin);
        }
        stemma();
    }

    private void origin(OriginEntry origin) {
        text.heading(3, escaped(origin.id()) + ": " + escaped(origin.name()));
        if (origin.kind() != null) {
            text.item(0, "Kind: " + escaped(origin.kind()));
        }
        String entity = origin.entity();
        if (entity != null) {
            text.item(0, "Speaker: " + escaped(names.ofEntity(entity)));
        }
        text.item(0, origin.seen() ? "Among the articles" : "Not among the articles");
        if (!origin.witnesses().isEmpty()) {
            text.item(0, "Witnesses: " + MarkdownText.list(origin.witnesses()));
        }
        origin.reconstruction().forEach(this::reconstruction);
    }

    private void reconstruction(ReconstructionEntry reconstruction) {
        text.item(0, "Quoted of it (" + escaped(reconstruction.language()) + "):");
        for (LineEntry line : reconstruction.lines()) {
            String support = line.support().stream().map(MarkdownText::place).collect(Collectors.joining(", "));
            @Nullable String quoted = line.text();
            String words = (line.gap() ? "… " : "") + (quoted == null ? "" : "“" + escaped(quoted) + "”");
            text.item(1, words + (support.isEmpty() ? "" : " (" + support + ")"));
            line.variants().forEach(variant -> {
                String lemma = variant.lemma().isEmpty() ? "added" : escaped(variant.lemma());
                String other = variant.words().isEmpty() ? "left out" : escaped(variant.words());
                String places =
                        variant.passages().stream().map(MarkdownText::place).collect(Collectors.joining(", "));
                text.item(2, lemma + " → " + other + " (" + places + ")");
            });
        }
    }

    private void stemma() {
        Graph graph = Graph.of(dossier);
        Map<String, List<Graph.Tie>> bySource = graph.ties().stream()
                .collect(Collectors.groupingBy(Graph.Tie::from, LinkedHashMap::new, Collectors.toList()));
        if (bySource.isEmpty()) {
            return;
        }
        text.heading(2, "Stemma");
        text.paragraph("From what, to which article; how many statements to expect to have come this way.");
        bySource.forEach((from, ties) -> {
            text.item(0, "**" + name(graph, from) + "**");
            ties.forEach(tie -> text.item(
                    1,
                    String.format(Locale.ROOT, "→ %s: %.1f", name(graph, tie.to()), tie.expected())
                            + (tie.evidence().isEmpty() ? "" : " (" + MarkdownText.list(tie.evidence()) + ")")));
        });
    }

    private static String name(Graph graph, String node) {
        OriginEntry origin = graph.origins().get(node);
        ArticleEntry article = graph.articles().get(node);
        return origin != null ? escaped(origin.name()) : article == null ? node : escaped(article.id());
    }
}
