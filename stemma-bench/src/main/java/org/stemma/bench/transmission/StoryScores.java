package org.stemma.bench.transmission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.bench.Counts;
import org.stemma.provenance.Derivation;
import org.stemma.provenance.DerivationFinder;
import org.stemma.provenance.Descent;
import org.stemma.provenance.DescentModel;
import org.stemma.provenance.Independence;
import org.stemma.provenance.IndependenceCounter;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;

/** Sums up over stories what was found of the known truth. */
final class StoryScores {
    /** From this probability on an edge counts as found. */
    private static final double FOUND = 0.5;

    private final DescentModel model;
    private final SortedMap<String, Counts> counts = new TreeMap<>();
    private final Calibration versions = new Calibration();
    private final Calibration articles = new Calibration();
    private final SortedMap<String, Integer> differences = new TreeMap<>();
    private int counted;
    private int exact;
    private int covered;
    private int several;
    private int severalExact;
    private double expected;
    private double real;

    StoryScores(DescentModel model) {
        this.model = model;
    }

    /** One version goes back to another or to an origin. */
    private record Edge(int line, String parent, String child) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            int byLine = Integer.compare(line, other.line);
            int byParent = byLine == 0 ? parent.compareTo(other.parent) : byLine;
            return byParent == 0 ? child.compareTo(other.child) : byParent;
        }
    }

    void add(ReadStory story) {
        Descent descent = new DerivationFinder(model).find(story.articles(), story.statements(), story.origins());
        SortedMap<String, String> languages = new TreeMap<>();
        story.truth()
                .reports()
                .forEach(report -> languages.put(report.id(), report.language().code()));
        articleEdges(story, descent, languages);
        versionEdges(story, descent, languages);
        independence(story, descent);
    }

    private void articleEdges(ReadStory story, Descent descent, Map<String, String> languages) {
        SortedSet<SimulatedStory.Edge> gold = story.truth().articleEdges();
        SortedSet<SimulatedStory.Edge> found = new TreeSet<>();
        for (Descent.Copy copy : descent.copies()) {
            SimulatedStory.Edge edge = new SimulatedStory.Edge(copy.parent(), copy.child());
            articles.add(copy.probability(), gold.contains(edge));
            if (copy.probability() >= FOUND) {
                found.add(edge);
            }
        }
        for (boolean same : new boolean[] {true, false}) {
            String name = "articles, " + (same ? "same language" : "across");
            List<SimulatedStory.Edge> expectedEdges = gold.stream()
                    .filter(edge -> same == same(languages, edge.parent(), edge.child()))
                    .toList();
            List<SimulatedStory.Edge> given = found.stream()
                    .filter(edge -> same == same(languages, edge.parent(), edge.child()))
                    .toList();
            count(name, Counts.of(given.size(), expectedEdges.size(), (double)
                    given.stream().filter(edge -> gold.contains(edge)).count()));
        }
    }

    private static boolean same(Map<String, String> languages, String first, String second) {
        return languages.getOrDefault(first, "").equals(languages.getOrDefault(second, "-"));
    }

    private void versionEdges(ReadStory story, Descent descent, Map<String, String> languages) {
        SortedSet<Edge> gold = new TreeSet<>();
        for (Report report : story.truth().reports()) {
            for (Line line : report.lines()) {
                if (!line.parent().equals(report.id())) {
                    gold.add(new Edge(line.number(), line.parent(), report.id()));
                }
            }
        }
        Map<String, String> originOf = originOf(story, descent);
        SortedSet<Edge> found = new TreeSet<>();
        for (Derivation derivation : descent.derivations()) {
            Line line = story.lines().get(derivation.to());
            int at = derivation.from().indexOf('@');
            // Sources that the lines name themselves lie behind the simulation; nothing is known of them.
            boolean beyond = SimulatedStory.isReport(originOf.getOrDefault(derivation.from(), "o"));
            if (line == null || (at < 0 && beyond)) {
                continue;
            }
            String child = derivation.to().substring(derivation.to().indexOf('@') + 1);
            String parent =
                    at >= 0 ? derivation.from().substring(at + 1) : originOf.getOrDefault(derivation.from(), "o?");
            Edge edge = new Edge(line.number(), parent, child);
            versions.add(derivation.probability(), gold.contains(edge));
            if (derivation.probability() >= FOUND) {
                found.add(edge);
            }
        }
        for (String kind : List.of("same language", "across", "origin")) {
            List<Edge> expectedEdges = gold.stream()
                    .filter(edge -> kind.equals(kind(edge, languages)))
                    .toList();
            List<Edge> given = found.stream()
                    .filter(edge -> kind.equals(kind(edge, languages)))
                    .toList();
            count("versions, " + kind, Counts.of(given.size(), expectedEdges.size(), (double)
                    given.stream().filter(edge -> gold.contains(edge)).count()));
        }
    }

    private static String kind(Edge edge, Map<String, String> languages) {
        if (!SimulatedStory.isReport(edge.parent())) {
            return "origin";
        }
        return same(languages, edge.parent(), edge.child()) ? "same language" : "across";
    }

    /** Returns for each origin found the true one to which most versions that name it go back. */
    private static Map<String, String> originOf(ReadStory story, Descent descent) {
        SortedMap<String, SortedMap<String, Integer>> votes = new TreeMap<>();
        for (Derivation derivation : descent.derivations()) {
            Line line = story.lines().get(derivation.to());
            boolean named = derivation.evidence().get(0).kind().equals("named-attribution");
            if (line != null && named && derivation.from().indexOf('@') < 0) {
                votes.computeIfAbsent(derivation.from(), key -> new TreeMap<>()).merge(line.root(), 1, Integer::sum);
            }
        }
        SortedMap<String, String> best = new TreeMap<>();
        votes.forEach((origin, roots) -> best.put(
                origin,
                roots.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()));
        return best;
    }

    private void independence(ReadStory story, Descent descent) {
        SortedMap<Integer, SortedMap<String, Integer>> tellers = new TreeMap<>();
        SortedMap<String, Statement> byId = new TreeMap<>();
        for (Statement statement : story.statements()) {
            byId.put(statement.id(), statement);
            for (Version version : statement.versions()) {
                Line line =
                        story.lines().get(statement.versionId(version.article().id()));
                if (line != null) {
                    tellers.computeIfAbsent(line.number(), key -> new TreeMap<>())
                            .merge(statement.id(), 1, Integer::sum);
                }
            }
        }
        story.truth().roots().forEach((line, roots) -> {
            SortedMap<String, Integer> telling = tellers.getOrDefault(line, new TreeMap<>());
            String id = telling.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("");
            Statement statement = byId.get(id);
            long reports = story.truth().reports().stream()
                    .filter(report -> report.lines().stream().anyMatch(told -> told.number() == line))
                    .count();
            if (reports > 1 && statement != null) {
                count(new IndependenceCounter().count(statement, descent), roots.size());
            }
        });
    }

    private void count(Independence independence, int truth) {
        counted++;
        boolean right = Math.round(independence.mean()) == truth;
        exact += right ? 1 : 0;
        covered += independence.low() <= truth && truth <= independence.high() ? 1 : 0;
        several += truth > 1 ? 1 : 0;
        severalExact += truth > 1 && right ? 1 : 0;
        expected += independence.mean();
        real += truth;
        differences.merge(String.format(Locale.ROOT, "%+d", Math.round(independence.mean()) - truth), 1, Integer::sum);
    }

    private void count(String name, Counts more) {
        counts.merge(name, more, Counts::plus);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        counts.forEach((name, count) -> lines.add(String.format(Locale.ROOT, "  %-26s %s", name, count)));
        lines.add(String.format(
                Locale.ROOT,
                "  origins of %d statements that several reports tell: exact %.3f (goal .80), 90 %% interval holds %.3f"
                        + " (goal .86 to .94)",
                counted,
                (double) exact / counted,
                (double) covered / counted));
        lines.add(String.format(
                Locale.ROOT,
                "    %d of them have several: exact %.3f; mean %.2f where it is %.2f; off by %s",
                several,
                several == 0 ? 0 : (double) severalExact / several,
                expected / counted,
                real / counted,
                differences));
        lines.add(String.format(
                Locale.ROOT,
                "  calibration error: versions %.3f, articles %.3f (goal .05)",
                versions.error(),
                articles.error()));
        lines.add("    versions" + versions);
        lines.add("    articles" + articles);
        return lines;
    }
}
