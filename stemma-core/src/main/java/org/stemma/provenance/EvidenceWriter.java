package org.stemma.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Attribution;
import org.stemma.article.Passage;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;
import org.stemma.text.Span;

/** Says what shows that a version goes back to another or to an origin, with the words that show it. */
final class EvidenceWriter {
    /** A shorter run of the same words is common in any language. */
    private static final int RUN = 6;

    /** A reading that weighs less is shared by many. */
    private static final double ODD = 0.6;

    private static final int SHOWN = 5;
    private static final int STATEMENTS = 3;

    private final Origins origins;
    private final Tellings tellings;

    /** The same passages show many derivations; in a story of a thousand copies that is most of what it has. */
    private final Map<Passage, Passage> known = new HashMap<>();

    EvidenceWriter(Tellings tellings, Origins origins) {
        this.tellings = tellings;
        this.origins = origins;
    }

    /** Returns what shows that the child goes back to the parent. */
    List<Derivation.Evidence> copied(Statement statement, Version parent, Version child, Kin kin) {
        List<Derivation.Evidence> evidence = new ArrayList<>();
        credit(parent.article(), child.article()).ifPresent(evidence::add);
        Wording had = Wording.of(statement, parent);
        Wording has = Wording.of(statement, child);
        if (had.language().equals(has.language())) {
            oddReadings(had, has, parent, child).ifPresent(evidence::add);
            int run = has.runWith(had);
            if (run >= RUN) {
                evidence.add(new Derivation.Evidence(
                        "shared-wording", "They have " + run + " words in a row in common.", both(parent, child)));
            }
        } else {
            evidence.add(new Derivation.Evidence(
                    "translation", "It tells the same in another language.", both(parent, child)));
        }
        if (kin.fits().size() >= STATEMENTS && kin.signs().getOrDefault("coverage", 0.0) >= 1) {
            evidence.add(new Derivation.Evidence(
                    "containment",
                    "The other report tells everything that this one shares with earlier reports: "
                            + kin.fits().size() + " statements.",
                    List.of()));
        }
        order(parent.article(), child.article()).ifPresent(evidence::add);
        if (evidence.isEmpty()) {
            evidence.add(new Derivation.Evidence(
                    "shared-wording", "The wording is nearest to this version.", both(parent, child)));
        }
        return evidence;
    }

    private Optional<Derivation.Evidence> credit(AnnotatedArticle parent, AnnotatedArticle child) {
        List<Passage> words = child.attributions().stream()
                .filter(attribution -> origins.of(child.id(), attribution)
                        .filter(origin -> parent.id().equals(origin.seen()))
                        .isPresent())
                .flatMap(attribution -> Optional.ofNullable(attribution.source()).stream())
                .map(source -> child.article().passage(source))
                .distinct()
                .limit(SHOWN)
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Derivation.Evidence(
                        "credit", "The report names the outlet of the other report as its source.", words));
    }

    private Optional<Derivation.Evidence> oddReadings(Wording had, Wording has, Version parent, Version child) {
        Readings all = tellings.readings(has.statement());
        Set<String> odd = new TreeSet<>();
        for (String word : has.words()) {
            if (had.words().contains(word) && all.weight(has.language(), word) >= ODD) {
                odd.add(word);
            }
        }
        List<Passage> passages = new ArrayList<>(places(has, child, odd));
        passages.addAll(places(had, parent, odd));
        return odd.isEmpty()
                ? Optional.empty()
                : Optional.of(new Derivation.Evidence(
                        "shared-reading",
                        "They have words in common where most others have different ones.",
                        passages));
    }

    /** Returns where a version has the first of these words. */
    private List<Passage> places(Wording wording, Version version, Set<String> odd) {
        Map<String, Span> places = new LinkedHashMap<>();
        for (int word = 0; word < wording.words().size(); word++) {
            if (odd.contains(wording.words().get(word))) {
                places.putIfAbsent(wording.words().get(word), wording.places().get(word));
            }
        }
        return places.values().stream()
                .limit(SHOWN)
                .map(span -> known(version.article().article().passage(span)))
                .toList();
    }

    private List<Passage> both(Version parent, Version child) {
        return Stream.of(child, parent)
                .flatMap(version -> version.passages().stream())
                .map(this::known)
                .toList();
    }

    private Passage known(Passage passage) {
        return known.computeIfAbsent(passage, same -> same);
    }

    private static Optional<Derivation.Evidence> order(AnnotatedArticle parent, AnnotatedArticle child) {
        LocalDate before = parent.article().published();
        LocalDate after = child.article().published();
        return before == null || after == null || !before.isBefore(after)
                ? Optional.empty()
                : Optional.of(new Derivation.Evidence(
                        "order",
                        "The other report was published earlier: " + before + ", not " + after + ".",
                        List.of()));
    }

    /** Returns what shows that a version goes back to an origin. */
    List<Derivation.Evidence> told(Version version, Origin origin) {
        Optional<Attribution> own = version.attributions().stream()
                .filter(attribution -> origins.of(version.article().id(), attribution)
                        .filter(origin::equals)
                        .isPresent())
                .findFirst();
        if (own.isPresent()) {
            @Nullable Span source = own.get().source();
            return List.of(new Derivation.Evidence(
                    "named-attribution",
                    "The report names it as the source.",
                    source == null
                            ? List.of()
                            : List.of(version.article().article().passage(source))));
        }
        List<Passage> elsewhere = origin.mentions().stream()
                .filter(mention -> mention.article().equals(version.article().id()))
                .limit(SHOWN)
                .toList();
        return List.of(
                elsewhere.isEmpty()
                        ? new Derivation.Evidence(
                                "common-source",
                                "The report names no source here; others that tell the same name this one.",
                                version.passages())
                        : new Derivation.Evidence(
                                "named-elsewhere",
                                "The report names this source elsewhere, and others that tell the same name it here.",
                                elsewhere));
    }
}
