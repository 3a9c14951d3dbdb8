package org.stemma.bench.alignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.bench.Counts;
import org.stemma.bench.Section;
import org.stemma.bench.alignment.Gold.GoldDrift;
import org.stemma.bench.alignment.Gold.GoldStatement;
import org.stemma.bench.alignment.Gold.GoldStory;
import org.stemma.bench.alignment.Gold.GoldVersion;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.DriftEntry;
import org.stemma.dossier.Dossier.PassageEntry;
import org.stemma.dossier.Dossier.StatementEntry;
import org.stemma.dossier.Dossier.VersionEntry;
import org.stemma.text.Span;

/**
 * Compares how versions drift, by kind, with the gold.
 *
 * <p>What is counted is a kind of drift of one article's version. One found is right when the gold has the same kind for the
 * same article in a statement whose words there match the version's. A version that touches no gold passage is not judged:
 * the gold leaves such statements out.
 */
final class Drifts {
    private final Case examples;

    Drifts(Case examples) {
        this.examples = examples;
    }

    /** A drift of the gold with the places of the version that departs. */
    private record Expected(GoldDrift drift, String kind, List<Span> places) {
        boolean isMetBy(Departure found) {
            return kind.equals(found.kind())
                    && drift.article().equals(found.article())
                    && places.stream()
                            .anyMatch(place -> found.places().stream().anyMatch(span -> Case.match(place, span)));
        }
    }

    /** A version found to depart. */
    private record Departure(String kind, String article, String version, List<Span> places) {}

    /** Returns precision and recall over all kinds, and by kind. */
    Section section() {
        List<Expected> gold = gold();
        List<Departure> found = found();
        Map<String, Counts> byKind = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        for (Expected expected : gold) {
            boolean met = found.stream().anyMatch(expected::isMetBy);
            byKind.merge(expected.kind(), new Counts(0, 1, 0, met ? 1 : 0), Counts::plus);
            if (!met) {
                errors.add(
                        "missing " + expected.kind() + " of " + expected.drift().statement() + " in "
                                + expected.drift().article());
            }
        }
        for (Departure departure : found) {
            boolean right = gold.stream().anyMatch(expected -> expected.isMetBy(departure));
            byKind.merge(departure.kind(), new Counts(1, 0, right ? 1 : 0, 0), Counts::plus);
            if (!right) {
                errors.add("false   " + departure.kind() + " of " + departure.version() + " " + words(departure));
            }
        }
        Counts all = byKind.values().stream().reduce(Counts.of(0, 0, 0), Counts::plus);
        List<String> lines = new ArrayList<>();
        lines.add("all " + all);
        byKind.forEach((kind, counts) -> lines.add(String.format(Locale.ROOT, "%-24s %s", kind, counts)));
        return new Section("Drift: kinds of versions that depart", lines, Map.of("drift", all.f1()), errors);
    }

    private List<Expected> gold() {
        List<Expected> gold = new ArrayList<>();
        for (GoldStory story : examples.gold().stories()) {
            for (GoldDrift drift : story.drift()) {
                List<Span> places = story.statements().stream()
                        .filter(statement -> statement.id().equals(drift.statement()))
                        .flatMap(statement -> places(statement, drift.article()).stream())
                        .toList();
                gold.add(new Expected(drift, drift.kind().replace(' ', '-'), places));
            }
        }
        return gold;
    }

    private List<Span> places(GoldStatement statement, String article) {
        return statement.versions().stream()
                .filter(version -> version.article().equals(article))
                .flatMap(version -> version.passages().stream())
                .map(passage -> examples.locate(article, passage))
                .toList();
    }

    /** Returns the versions found to depart that touch the gold, each kind of a version once. */
    private List<Departure> found() {
        Map<String, List<Span>> annotated = annotated();
        Set<Departure> found = new LinkedHashSet<>();
        for (Dossier dossier : examples.dossiers()) {
            for (StatementEntry statement : dossier.statements()) {
                for (DriftEntry drift : statement.drift()) {
                    Set<String> departing = new HashSet<>(drift.versions());
                    statement.versions().stream()
                            .filter(version -> departing.contains(version.id()))
                            .map(version -> departure(drift.kind(), version))
                            .filter(departure -> touches(departure, annotated))
                            .forEach(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    private static Departure departure(String kind, VersionEntry version) {
        return new Departure(
                kind,
                version.passages().get(0).article(),
                version.id(),
                version.passages().stream().map(Drifts::span).toList());
    }

    private static Span span(PassageEntry passage) {
        return new Span(passage.start(), passage.end());
    }

    private Map<String, List<Span>> annotated() {
        Map<String, List<Span>> annotated = new TreeMap<>();
        for (GoldStory story : examples.gold().stories()) {
            for (GoldStatement statement : story.statements()) {
                for (GoldVersion version : statement.versions()) {
                    version.passages()
                            .forEach(passage -> annotated
                                    .computeIfAbsent(version.article(), article -> new ArrayList<>())
                                    .add(examples.locate(version.article(), passage)));
                }
            }
        }
        return annotated;
    }

    private static boolean touches(Departure departure, Map<String, List<Span>> annotated) {
        return annotated.getOrDefault(departure.article(), List.of()).stream()
                .anyMatch(place -> departure.places().stream().anyMatch(place::overlaps));
    }

    private String words(Departure departure) {
        return String.join(
                " | ",
                departure.places().stream()
                        .map(span -> examples.words(departure.article(), span))
                        .toList());
    }
}
