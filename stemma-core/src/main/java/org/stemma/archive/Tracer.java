package org.stemma.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier;
import org.stemma.store.ArchiveStore;
import org.stemma.store.ArticleRow;
import org.stemma.store.StoryRow;
import org.stemma.store.search.FoundPassage;
import org.stemma.store.search.Hit;

/**
 * Follows words through the stories in which search found them: of each statement that holds a passage found, it asks whether
 * a version says the same, and takes all its versions, in whatever language, if one does. Of a story without a dossier the
 * passages found are told, and that it was not compared.
 */
final class Tracer {
    /** Search is asked for so many articles. */
    static final int HITS = 30;

    /** So many of them that hold words or the meaning, not names alone, are looked at. */
    private static final int TELLING_HITS = 15;

    /** From these log-odds on, a passage lets its story be looked into, whose dossier may have to be made. */
    private static final double NEARLY = -1;

    /** From these log-odds on, a passage says what was looked for. */
    private static final double SAME = 0;

    private final Sameness sameness;
    private final StoryOpener opener;
    private final ArchiveStore store;

    /**
     * Sets up a tracer.
     *
     * @param opener returns the dossiers of stories
     * @param store tells what articles and stories say of themselves
     */
    Tracer(Sameness sameness, StoryOpener opener, ArchiveStore store) {
        this.sameness = sameness;
        this.opener = opener;
        this.store = store;
    }

    /** An article found, with how likely its passage says what was looked for, as log-odds. */
    private record Find(Hit hit, String text, @Nullable ArticleRow row, double logOdds) {
        boolean says() {
            return logOdds > SAME;
        }

        Trace.Sighting sighting() {
            return new Trace.Sighting(
                    null,
                    hit.article(),
                    row == null ? null : row.head().outlet(),
                    row == null ? null : row.head().language().code(),
                    row == null ? null : row.head().published(),
                    List.of(new Dossier.PassageEntry(
                            hit.article(), hit.passage().start(), hit.passage().end(), text)),
                    null,
                    null,
                    null);
        }
    }

    /** A statement that holds a passage found, with the part of it that holds it. */
    private record Candidate(Dossier dossier, Dossier.StatementEntry statement, Dossier.PassageEntry passage) {
        String key() {
            return Tracer.key(dossier.story().id(), statement.id());
        }

        Sameness.Telling telling() {
            return new Sameness.Telling(passage.text(), new Claims(dossier).language(passage.article()));
        }
    }

    Trace trace(String words, List<FoundPassage> found) {
        Map<Find, List<Candidate>> candidates = new LinkedHashMap<>();
        Map<String, List<Find>> closed = new LinkedHashMap<>();
        for (Find find : finds(words, found)) {
            String story = find.hit().story();
            if (find.logOdds() <= NEARLY) {
                continue;
            }
            Optional<Dossier> dossier = story == null ? Optional.empty() : opener.open(story);
            if (story != null && dossier.isEmpty()) {
                closed.computeIfAbsent(story, any -> new ArrayList<>()).add(find);
                continue;
            }
            candidates.put(
                    find, dossier.map(opened -> holding(opened, find.hit())).orElse(List.of()));
        }
        List<Trace.Claim> claims =
                claims(words, candidates.values().stream().flatMap(List::stream).toList());
        Set<String> told = claims.stream()
                .map(claim -> key(claim.story(), claim.statement()))
                .collect(Collectors.toSet());
        // Words that run from one statement into the next are in none of them whole.
        List<Trace.Sighting> loose = new ArrayList<>();
        candidates.forEach((find, holding) -> {
            if (find.says() && holding.stream().noneMatch(one -> told.contains(one.key()))) {
                loose.add(find.sighting());
            }
        });
        return new Trace(words, claims, loose, uncompared(closed));
    }

    /** Statements have ids of their own in each dossier only. */
    private static String key(String story, String statement) {
        return story + " " + statement;
    }

    /** Returns what was found, the most alike first. */
    private List<Find> finds(String words, List<FoundPassage> found) {
        List<FoundPassage> telling = found.stream()
                .filter(one -> one.hit().why().contains(Hit.Reason.WORDS)
                        || one.hit().why().contains(Hit.Reason.MEANING))
                .limit(TELLING_HITS)
                .toList();
        Map<String, ArticleRow> rows = new LinkedHashMap<>();
        store.articles()
                .rows(telling.stream().map(one -> one.hit().article()).toList())
                .forEach(row -> rows.put(row.id(), row));
        List<Double> logOdds = sameness.logOdds(
                words,
                telling.stream()
                        .map(one -> new Sameness.Telling(
                                one.passage().text(), one.passage().language()))
                        .toList());
        List<Find> finds = new ArrayList<>();
        for (int i = 0; i < telling.size(); i++) {
            Hit hit = telling.get(i).hit();
            finds.add(new Find(hit, telling.get(i).passage().text(), rows.get(hit.article()), logOdds.get(i)));
        }
        finds.sort(Comparator.comparingDouble((Find find) -> -find.logOdds()));
        return finds;
    }

    private static List<Candidate> holding(Dossier dossier, Hit hit) {
        List<Candidate> holding = new ArrayList<>();
        for (Dossier.StatementEntry statement : dossier.statements()) {
            statement.versions().stream()
                    .flatMap(version -> version.passages().stream())
                    .filter(passage -> passage.article().equals(hit.article())
                            && passage.start() < hit.passage().end()
                            && hit.passage().start() < passage.end())
                    .forEach(passage -> holding.add(new Candidate(dossier, statement, passage)));
        }
        return holding;
    }

    private List<Trace.Claim> claims(String words, List<Candidate> candidates) {
        List<Double> logOdds = sameness.logOdds(
                words, candidates.stream().map(Candidate::telling).toList());
        Map<String, Trace.Claim> claims = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (logOdds.get(i) > SAME) {
                claims.merge(
                        candidate.key(),
                        new Claims(candidate.dossier()).claim(candidate.statement(), logOdds.get(i)),
                        (one, other) -> one.logOdds() >= other.logOdds() ? one : other);
            }
        }
        return claims.values().stream()
                .sorted(Comparator.comparingDouble((Trace.Claim claim) -> -claim.logOdds())
                        .thenComparing(Trace.Claim::story)
                        .thenComparing(Trace.Claim::statement))
                .toList();
    }

    private List<Trace.Uncompared> uncompared(Map<String, List<Find>> closed) {
        List<Trace.Uncompared> uncompared = new ArrayList<>();
        closed.forEach((story, finds) -> {
            List<Trace.Sighting> sightings = finds.stream()
                    .filter(Find::says)
                    .map(Find::sighting)
                    .sorted(Comparator.comparing(
                            Trace.Sighting::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                    .toList();
            // A story that vanished meanwhile is part of another one by now.
            Optional<StoryRow> row = store.stories().get(story);
            uncompared.add(new Trace.Uncompared(
                    story,
                    row.map(there -> there.head().title()).orElse(null),
                    row.map(StoryRow::size).orElse(0),
                    sightings));
        });
        return uncompared;
    }
}
