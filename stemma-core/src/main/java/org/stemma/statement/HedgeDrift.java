package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.article.Passage;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * Finds versions that lose a hedge, and such as add one: where as many versions or more have one, the others lost it; where
 * fewer have one, they added it.
 *
 * <p>Verbs that hedge ("could", "soll") may also tell what somebody can or must do. Alone they prove nothing across
 * languages: a verb counts as a hedge where a version of the same language does without, or where several versions hedge.
 */
final class HedgeDrift {
    private final LanguagePacks packs;

    HedgeDrift(LanguagePacks packs) {
        this.packs = packs;
    }

    /** A version with its hedges, and whether one of them is no verb. */
    private record Hedged(Version version, List<Passage> hedges, boolean sure) {}

    Optional<Drift> find(Statement statement, List<Version> versions) {
        List<Hedged> read = versions.stream().map(this::read).toList();
        List<Hedged> with = read.stream().filter(one -> !one.hedges().isEmpty()).toList();
        List<Version> hedged = with.stream().map(Hedged::version).toList();
        List<Version> without =
                versions.stream().filter(version -> !hedged.contains(version)).toList();
        List<Version> sure = with.stream()
                .filter(one -> one.sure() || isTold(one.version(), without))
                .map(Hedged::version)
                .toList();
        boolean proven = hedged.size() > 1 || !sure.isEmpty();
        boolean dropped =
                hedged.size() > without.size() || (hedged.size() == without.size() && !isLater(hedged, without));
        List<Version> departing = dropped ? without : sure;
        if (without.isEmpty() || departing.isEmpty() || !proven) {
            return Optional.empty();
        }
        Stream<Passage> hedges = with.stream().flatMap(one -> one.hedges().stream());
        Stream<Passage> others = without.stream().flatMap(version -> version.passages().stream());
        return Optional.of(new Drift(
                dropped ? Drift.Kind.HEDGE_DROPPED : Drift.Kind.HEDGE_ADDED,
                departing.stream()
                        .map(version -> DriftFinder.id(statement, version))
                        .toList(),
                (dropped ? Stream.concat(others, hedges) : Stream.concat(hedges, others)).toList(),
                dropped
                        ? "As many reports or more weaken the claim; this telling does not."
                        : "Weakens the claim; as many reports or more do not."));
    }

    private static boolean isTold(Version version, List<Version> others) {
        return others.stream().anyMatch(other -> DriftFinder.language(other).equals(DriftFinder.language(version)));
    }

    /** Returns whether all of these were published on a later day than all others. */
    private static boolean isLater(List<Version> versions, List<Version> others) {
        return versions.stream().allMatch(version -> others.stream().allMatch(version::isLaterThan));
    }

    private Hedged read(Version version) {
        List<Passage> found = new ArrayList<>();
        boolean sure = false;
        String text = version.article().article().text().text();
        for (Unit unit : version.units()) {
            LanguagePack pack = packs.of(unit.language());
            List<Token> tokens = unit.article().sentences().get(unit.sentence()).tokens();
            List<String> words = tokens.stream()
                    .map(token -> pack.bare(token.span().of(text)))
                    .toList();
            for (Map.Entry<Integer, Integer> hedge :
                    HedgeWords.find(tokens, words, text, pack).entrySet()) {
                int index = hedge.getKey();
                Span span = tokens.get(index).span();
                if (unit.contains(span)) {
                    found.add(version.article().article().passage(span));
                    sure |= hedge.getValue() > 1 || !pack.isFinite(words.get(index));
                }
            }
        }
        return new Hedged(version, found, sure);
    }
}
