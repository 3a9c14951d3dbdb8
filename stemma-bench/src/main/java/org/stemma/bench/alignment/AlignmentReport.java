package org.stemma.bench.alignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.bench.Counts;
import org.stemma.bench.Section;
import org.stemma.bench.alignment.Gold.GoldStatement;
import org.stemma.bench.alignment.Gold.GoldStory;
import org.stemma.bench.alignment.Gold.GoldVersion;
import org.stemma.bench.alignment.Links.End;
import org.stemma.bench.alignment.Links.GoldLink;
import org.stemma.bench.alignment.Links.Link;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.ArticleEntry;
import org.stemma.dossier.Dossier.OriginEntry;

/** Puts the measures of the examples into words. */
final class AlignmentReport {
    private final Case examples;

    AlignmentReport(Case examples) {
        this.examples = examples;
    }

    List<Section> sections() {
        Facts facts = new Facts(examples);
        Tellings tellings = new Tellings(examples);
        return List.of(
                stories(),
                links(),
                origins(),
                new Descents(examples).section(),
                facts.noise(),
                facts.damage(),
                facts.facts(),
                tellings.conflicts(),
                new Drifts(examples).section(),
                tellings.attributions());
    }

    private Section stories() {
        Set<Set<String>> gold = Stream.concat(
                        examples.gold().stories().stream().map(GoldStory::articles),
                        examples.gold().strays().stream().map(List::of))
                .map(TreeSet::new)
                .collect(Collectors.toCollection(HashSet::new));
        List<Set<String>> found = examples.dossiers().stream()
                .<Set<String>>map(dossier -> dossier.articles().stream()
                        .map(ArticleEntry::id)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .toList();
        int right = (int) found.stream().filter(gold::contains).count();
        Counts counts = Counts.of(found.size(), gold.size(), right);
        return new Section(
                "Stories and strays, whole",
                List.of(counts.toString()),
                Map.of("stories", counts.f1()),
                found.stream()
                        .filter(story -> !gold.contains(story))
                        .map(story -> "wrong: " + story)
                        .toList());
    }

    private Section links() {
        Links links = new Links(examples);
        List<String> errors = new ArrayList<>();
        for (Link link : links.wrong()) {
            errors.add("wrong " + told(links, link.first()));
            errors.add("   ←→ " + told(links, link.second()));
        }
        errors.addAll(scattered(links));
        for (Link link : links.unannotated()) {
            errors.add("free  " + told(links, link.first()));
            errors.add("   ←→ " + told(links, link.second()));
        }
        return new Section(
                "Statements: links between passages",
                List.of(
                        "all               " + links.all(),
                        "within a language " + links.withinLanguages(),
                        "across languages  " + links.acrossLanguages(),
                        links.unannotated().size() + " links touch no gold passage and are not judged"),
                Map.of(
                        "links",
                        links.all().f1(),
                        "links precision",
                        links.all().precision(),
                        "links within",
                        links.withinLanguages().f1(),
                        "links across",
                        links.acrossLanguages().f1()),
                errors);
    }

    /** Returns for each gold statement with missing links which statements found tell it where. */
    private List<String> scattered(Links links) {
        Map<GoldStatement, List<GoldLink>> missing = links.missing().stream()
                .collect(Collectors.groupingBy(GoldLink::statement, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        missing.forEach((statement, lacking) -> {
            lines.add(statement.id() + ": " + lacking.size() + " links missing: " + statement.label());
            statement.versions().stream()
                    .map(GoldVersion::article)
                    .distinct()
                    .forEach(article -> lines.add(String.format(
                            Locale.ROOT,
                            "  %-10s %-3s %s",
                            String.join("+", links.tellers(statement, article)),
                            article.substring(0, Math.min(2, article.length())),
                            links.words(statement, article))));
        });
        return lines;
    }

    private String told(Links links, End end) {
        List<String> ids = links.told(end);
        return place(ids.isEmpty() ? "-" : String.join("+", ids), end.article())
                + examples.words(end.article(), end.span());
    }

    private static String place(String statement, String article) {
        return String.format(
                Locale.ROOT, "%-7s %-12s ", statement, article.substring(0, Math.min(12, article.length())));
    }

    private Section origins() {
        List<String> lines = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        Counts counts = Counts.of(0, 0, 0);
        int named = 0;
        int all = 0;
        for (GoldStory story : examples.gold().stories()) {
            OriginMatch match = new OriginMatch(examples, story.origins(), dossiersOf(story));
            List<OriginMatch.Row> rows = match.rows();
            counts = counts.plus(match.counts(rows));
            all += rows.size();
            named += (int) rows.stream().filter(OriginMatch.Row::named).count();
            rows.forEach(row -> errors.addAll(describe(row)));
            match.unmatched(rows).forEach(origin -> errors.add("extra  " + describe(origin)));
        }
        lines.add("witnesses " + counts);
        lines.add(named + " of " + all + " matched origins are named by the same words");
        return new Section("Origins", lines, Map.of("origins", counts.f1()), errors);
    }

    private List<Dossier> dossiersOf(GoldStory story) {
        return examples.dossiers().stream()
                .filter(dossier -> dossier.articles().stream()
                        .anyMatch(article -> story.articles().contains(article.id())))
                .toList();
    }

    private static List<String> describe(OriginMatch.Row row) {
        return List.of(
                "gold   " + row.gold().id() + " " + row.gold().name() + " "
                        + numbers(row.gold().witnesses()),
                (row.named() ? "  same " : "  by witnesses only ")
                        + row.found().stream().map(AlignmentReport::describe).collect(Collectors.joining()));
    }

    private static String describe(OriginEntry origin) {
        return origin.id() + " " + origin.name() + " (" + origin.kind() + ") " + numbers(origin.witnesses());
    }

    private static String numbers(List<String> articles) {
        return articles.stream()
                .map(article -> article.substring(0, Math.min(2, article.length())))
                .collect(Collectors.joining(" ", "[", "]"));
    }
}
