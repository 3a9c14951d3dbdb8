package org.stemma.bench.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.bench.Counts;
import org.stemma.bench.Section;
import org.stemma.bench.alignment.Gold.GoldEdge;
import org.stemma.bench.alignment.Gold.GoldStory;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.DerivationEntry;

/** What articles go back to, held against the gold: an edge counts as found where some version goes back likelier than not. */
final class Descents {
    private static final double LIKELY = 0.5;

    private final Case examples;

    Descents(Case examples) {
        this.examples = examples;
    }

    Section section() {
        Counts all = Counts.of(0, 0, 0);
        Counts copies = Counts.of(0, 0, 0);
        List<String> errors = new ArrayList<>();
        for (GoldStory story : examples.gold().stories()) {
            List<Dossier> dossiers = examples.dossiers().stream()
                    .filter(dossier -> dossier.articles().stream()
                            .anyMatch(article -> story.articles().contains(article.id())))
                    .toList();
            SortedSet<String> gold = new TreeSet<>();
            for (GoldEdge edge : story.derivations()) {
                gold.add(edge.from() + " → " + edge.to());
            }
            SortedSet<String> found = found(dossiers, names(story, dossiers));
            all = all.plus(counts(found, gold));
            copies = copies.plus(counts(between(found, story), between(gold, story)));
            found.stream().filter(edge -> !gold.contains(edge)).forEach(edge -> errors.add("wrong   " + edge));
            gold.stream().filter(edge -> !found.contains(edge)).forEach(edge -> errors.add("missing " + edge));
        }
        return new Section(
                "Derivations of articles",
                List.of("all                " + all, "from other articles " + copies),
                Map.of("edges", all.f1(), "edges precision", all.precision()),
                errors);
    }

    private static Counts counts(Set<String> found, Set<String> gold) {
        return Counts.of(found.size(), gold.size(), (double)
                found.stream().filter(gold::contains).count());
    }

    private static SortedSet<String> between(SortedSet<String> edges, GoldStory story) {
        SortedSet<String> between = new TreeSet<>(edges);
        between.removeIf(edge -> story.articles().stream().noneMatch(article -> edge.startsWith(article + " ")));
        return between;
    }

    /** Returns the gold's id of each origin found; its own where the gold has none. */
    private Map<String, String> names(GoldStory story, List<Dossier> dossiers) {
        SortedMap<String, String> names = new TreeMap<>();
        for (OriginMatch.Row row : new OriginMatch(examples, story.origins(), dossiers).rows()) {
            row.found().forEach(origin -> names.put(origin.id(), row.gold().id()));
        }
        return names;
    }

    private static SortedSet<String> found(List<Dossier> dossiers, Map<String, String> names) {
        SortedSet<String> found = new TreeSet<>();
        for (Dossier dossier : dossiers) {
            for (DerivationEntry derivation : dossier.derivations()) {
                if (derivation.probability() >= LIKELY) {
                    int at = derivation.from().indexOf('@');
                    String from = at >= 0
                            ? derivation.from().substring(at + 1)
                            : names.getOrDefault(derivation.from(), "not in the gold: " + derivation.from());
                    found.add(from + " → "
                            + derivation.to().substring(derivation.to().indexOf('@') + 1));
                }
            }
        }
        return found;
    }
}
