package org.stemma.bench.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.stemma.bench.Counts;
import org.stemma.bench.Examples;
import org.stemma.bench.Section;
import org.stemma.bench.outline.Matching.Match;
import org.stemma.bench.outline.OutlineGold.GoldHappening;
import org.stemma.bench.outline.OutlineGold.GoldPiece;
import org.stemma.bench.outline.OutlineGold.GoldPlan;
import org.stemma.bench.outline.OutlineGold.GoldStory;
import org.stemma.dossier.Dossier.NextEntry;
import org.stemma.dossier.Dossier.PassageEntry;
import org.stemma.dossier.Dossier.TimelineEntry;

/** Compares what happened when, and what is to come, with the gold. Optional things of the gold are not judged. */
final class Agenda {
    private final OutlineGold gold;
    private final Examples examples;

    /** Things of the gold and things found: what fits, what is missing, what is wrong. */
    private record Outcome<G, F>(List<Match<G, F>> matches, List<G> missing, List<F> wrong) {
        Counts counts() {
            int both = matches.size();
            return Counts.of(both + wrong.size(), both + missing.size(), both);
        }
    }

    Agenda(OutlineGold gold, Examples examples) {
        this.gold = gold;
        this.examples = examples;
    }

    /** Returns how many dated happenings were found: one counts with the right date, precision, and a passage of the gold's. */
    Section timeline() {
        Outcome<GoldHappening, TimelineEntry> outcome = compare(
                all(GoldStory::timeline),
                examples.dossiers().stream()
                        .flatMap(dossier -> dossier.timeline().stream())
                        .toList(),
                GoldHappening::optional,
                (happening, entry) -> happening.isOn(entry.date(), entry.precision())
                        && meet(happening.passages(), entry.passages()));
        List<String> errors = new ArrayList<>();
        outcome.missing()
                .forEach(happening -> errors.add("missing " + happening.date() + " " + happening.precision() + " "
                        + happening.label() + articles(happening.passages())));
        outcome.wrong()
                .forEach(entry -> errors.add("wrong   " + entry.date() + " " + entry.precision() + " " + entry.label()
                        + found(entry.passages())));
        Counts counts = outcome.counts();
        return new Section(
                "Timeline: date, precision and a passage right",
                List.of(counts.toString()),
                Map.of("timeline", counts.f1()),
                errors);
    }

    /** Returns how many things to come were found: one counts with a passage of the gold's. */
    Section next() {
        Outcome<GoldPlan, NextEntry> outcome = compare(
                all(GoldStory::next),
                examples.dossiers().stream()
                        .flatMap(dossier -> dossier.next().stream())
                        .toList(),
                GoldPlan::optional,
                (wanted, plan) -> meet(wanted.passages(), plan.passages()));
        List<String> errors = new ArrayList<>();
        outcome.missing()
                .forEach(plan -> errors.add("missing " + plan.due() + " " + plan.label() + articles(plan.passages())));
        outcome.wrong()
                .forEach(plan -> errors.add("wrong   " + plan.due() + " " + plan.label() + found(plan.passages())));
        List<Match<GoldPlan, NextEntry>> late = outcome.matches().stream()
                .filter(match -> !isDue(match.gold(), match.found()))
                .toList();
        late.forEach(match -> errors.add("due     " + match.found().due() + ", not "
                + match.gold().due() + ": " + match.gold().label()));
        Counts counts = outcome.counts();
        int matched = outcome.matches().size();
        return new Section(
                "Next: a passage right",
                List.of(counts.toString(), (matched - late.size()) + " of " + matched + " with the right date or none"),
                Map.of("next", counts.f1()),
                errors);
    }

    private static boolean isDue(GoldPlan gold, NextEntry found) {
        return Objects.equals(gold.due(), found.due()) || gold.also().contains(found.due());
    }

    private <G> List<G> all(Function<GoldStory, List<G>> part) {
        return gold.stories().stream()
                .flatMap(story -> part.apply(story).stream())
                .toList();
    }

    /** Compares the things found with those that must be found first; what is left and fits an optional one is dropped. */
    private static <G, F> Outcome<G, F> compare(
            List<G> gold, List<F> found, Predicate<G> optional, BiPredicate<G, F> fits) {
        Matching<G, F> matching =
                new Matching<>(gold.stream().filter(optional.negate()).toList(), found, fits);
        List<F> wrong = matching.extra().stream()
                .filter(entry -> gold.stream().filter(optional).noneMatch(wanted -> fits.test(wanted, entry)))
                .toList();
        return new Outcome<>(matching.matches(), matching.missing(), wrong);
    }

    private boolean meet(List<GoldPiece> pieces, List<PassageEntry> passages) {
        return pieces.stream()
                .anyMatch(piece -> passages.stream()
                        .anyMatch(passage -> passage.article().equals(piece.article())
                                && Examples.match(Mention.place(piece, examples), Mention.span(passage))));
    }

    private static String articles(List<GoldPiece> passages) {
        return tellers(passages.stream().map(GoldPiece::article).toList());
    }

    private static String found(List<PassageEntry> passages) {
        return tellers(passages.stream().map(PassageEntry::article).toList());
    }

    private static String tellers(List<String> articles) {
        return " " + articles.stream().distinct().toList();
    }
}
