package org.stemma.bench.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.bench.Counts;
import org.stemma.bench.Section;
import org.stemma.bench.alignment.Gold.GoldConflict;
import org.stemma.bench.alignment.Gold.GoldStatement;
import org.stemma.bench.alignment.Gold.GoldStory;
import org.stemma.bench.alignment.Gold.GoldVersion;
import org.stemma.dossier.Dossier.ConflictEntry;
import org.stemma.dossier.Dossier.PassageEntry;
import org.stemma.dossier.Dossier.VersionEntry;
import org.stemma.text.Span;

/** Compares conflicts, and how and from whom each version is told, with the gold. */
final class Tellings {
    private final Case examples;

    Tellings(Case examples) {
        this.examples = examples;
    }

    /** Returns how many conflicts were found; one is found when two of its readings are readings of one found. */
    Section conflicts() {
        List<ConflictEntry> found = examples.dossiers().stream()
                .flatMap(dossier -> dossier.conflicts().stream())
                .toList();
        List<String> errors = new ArrayList<>();
        List<GoldConflict> gold = new ArrayList<>();
        for (GoldStory story : examples.gold().stories()) {
            gold.addAll(story.conflicts());
        }
        int met = 0;
        int revisions = 0;
        for (GoldConflict conflict : gold) {
            Optional<ConflictEntry> match =
                    found.stream().filter(entry -> isSame(conflict, entry)).findFirst();
            met += match.isPresent() ? 1 : 0;
            revisions += match.filter(entry -> entry.revision() == conflict.revision())
                            .isPresent()
                    ? 1
                    : 0;
            if (match.isEmpty()) {
                errors.add("missing " + conflict.kind() + " of " + conflict.about());
            }
        }
        List<ConflictEntry> extra = found.stream()
                .filter(entry -> gold.stream().noneMatch(conflict -> isSame(conflict, entry)))
                .toList();
        for (ConflictEntry entry : extra) {
            errors.add("false   " + entry.kind() + " of " + entry.about());
            entry.readings()
                    .forEach(reading -> errors.add("        " + reading.value() + " "
                            + reading.passage().article() + " "
                            + reading.passage().text()));
        }
        Counts counts = new Counts(found.size(), gold.size(), found.size() - extra.size(), met);
        return new Section(
                "Conflicts",
                List.of(
                        counts.toString(),
                        met + " of " + gold.size() + " found, " + revisions
                                + " of these rightly told a revision or not, " + extra.size() + " false"),
                Map.of("conflicts", counts.recall(), "conflicts precision", counts.precision()),
                errors);
    }

    private boolean isSame(GoldConflict gold, ConflictEntry found) {
        return found.readings().stream()
                        .filter(reading -> gold.readings().stream()
                                .anyMatch(expected -> expected.article()
                                                .equals(reading.passage().article())
                                        && examples.locate(expected.article(), expected.text())
                                                .overlaps(span(reading.passage()))))
                        .limit(2)
                        .count()
                == 2;
    }

    /** Returns how well sources and modes of the gold's versions are told. */
    Section attributions() {
        int sourced = 0;
        int rightSource = 0;
        int narrated = 0;
        int inventedSource = 0;
        int versions = 0;
        int covered = 0;
        int rightMode = 0;
        List<String> errors = new ArrayList<>();
        for (GoldStory story : examples.gold().stories()) {
            for (GoldStatement statement : story.statements()) {
                for (GoldVersion gold : statement.versions()) {
                    Optional<VersionEntry> found = nearest(gold);
                    boolean mode = found.filter(entry -> entry.mode().equals(gold.mode()))
                            .isPresent();
                    boolean source =
                            found.filter(entry -> sameSource(gold, entry)).isPresent();
                    boolean invented =
                            found.filter(entry -> entry.source() != null).isPresent();
                    versions++;
                    covered += found.isPresent() ? 1 : 0;
                    rightMode += mode ? 1 : 0;
                    sourced += gold.source() == null ? 0 : 1;
                    rightSource += source ? 1 : 0;
                    narrated += gold.source() == null ? 1 : 0;
                    inventedSource += gold.source() == null && invented ? 1 : 0;
                    if (!mode || (gold.source() == null ? invented : !source)) {
                        errors.addAll(describe(statement, gold, found));
                    }
                }
            }
        }
        return new Section(
                "Attributions of the gold's versions",
                List.of(
                        line("versions with a passage", covered, versions),
                        line("source right", rightSource, sourced),
                        line("source where there is none", inventedSource, narrated),
                        line("mode right", rightMode, versions)),
                Map.of("source", (double) rightSource / sourced, "mode", (double) rightMode / versions),
                errors);
    }

    private static String line(String name, int part, int all) {
        return String.format(
                Locale.ROOT, "%-27s %.3f  (%d of %d)", name, all == 0 ? 0 : (double) part / all, part, all);
    }

    private List<String> describe(GoldStatement statement, GoldVersion gold, Optional<VersionEntry> found) {
        String place = statement.id() + " " + gold.article() + " ";
        return List.of(
                "gold  " + place + gold.mode() + ", " + gold.source() + ": "
                        + String.join(" | ", gold.passages()).replaceAll("\\s+", " "),
                "found "
                        + found.map(entry -> entry.mode() + ", " + source(entry) + ": " + text(entry))
                                .orElse("none"));
    }

    private static String source(VersionEntry version) {
        PassageEntry source = version.source();
        return source == null ? "null" : source.text();
    }

    private static String text(VersionEntry version) {
        return String.join(
                " | ", version.passages().stream().map(PassageEntry::text).toList());
    }

    private boolean sameSource(GoldVersion gold, VersionEntry found) {
        String expected = gold.source();
        PassageEntry source = found.source();
        return expected != null
                && source != null
                && examples.locate(gold.article(), expected).overlaps(span(source));
    }

    /** Returns the version found in the same article that shares the most with the gold's. */
    private Optional<VersionEntry> nearest(GoldVersion gold) {
        List<Span> spans = gold.passages().stream()
                .map(passage -> examples.locate(gold.article(), passage))
                .toList();
        return examples.dossiers().stream()
                .flatMap(dossier -> dossier.statements().stream())
                .flatMap(statement -> statement.versions().stream())
                .filter(version -> version.passages().get(0).article().equals(gold.article()))
                .filter(version -> shared(version, spans) > 0)
                .max(Comparator.comparingInt(version -> shared(version, spans)));
    }

    private static int shared(VersionEntry version, List<Span> spans) {
        return version.passages().stream()
                .mapToInt(passage -> spans.stream()
                        .mapToInt(span -> span.overlap(span(passage)))
                        .sum())
                .sum();
    }

    private static Span span(PassageEntry passage) {
        return new Span(passage.start(), passage.end());
    }
}
