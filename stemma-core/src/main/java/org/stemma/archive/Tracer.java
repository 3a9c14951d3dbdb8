package org.stemma.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier;
import org.stemma.store.ArticleRow;
import org.stemma.store.Articles;
import org.stemma.store.search.Hit;
import org.stemma.text.Language;

/**
 * Follows words through the stories in which search found them: of each statement that holds a passage found, it asks whether
 * a version says the same, and takes all its versions, in whatever language, if one does.
 */
final class Tracer {
    /** Search is asked for so many articles. */
    static final int HITS = 30;

    /** So many of them that hold words or the meaning, not names alone, are looked at. */
    private static final int TELLING_HITS = 15;

    /** What a version goes back to is told from this probability on. */
    private static final double LIKELY = 0.5;

    /** So many stories, those with the best passages, are looked into. */
    private static final int STORIES = 5;

    /** From these log-odds on, a passage lets its story be looked into, whose dossier may have to be made. */
    private static final double NEARLY = -1;

    /** From these log-odds on, a passage says what was looked for. */
    private static final double SAME = 0;

    private final Sameness sameness;
    private final Function<String, Optional<Dossier>> dossiers;
    private final Articles articles;

    /**
     * Sets up a tracer.
     *
     * @param dossiers returns the dossier of a story
     * @param articles tells what articles say of themselves
     */
    Tracer(Sameness sameness, Function<String, Optional<Dossier>> dossiers, Articles articles) {
        this.sameness = sameness;
        this.dossiers = dossiers;
        this.articles = articles;
    }

    /** A passage that no statement holds. */
    private record Loose(Trace.Sighting sighting, double logOdds) {}

    /** A statement that holds a passage found, with the part of it that holds it. */
    private record Candidate(Dossier dossier, Dossier.StatementEntry statement, Dossier.PassageEntry passage) {
        /** Statements have ids of their own in each dossier only. */
        String key() {
            return dossier.story().id() + " " + statement.id();
        }
    }

    Trace trace(String words, List<Hit> found) {
        List<Hit> hits = found.stream()
                .filter(hit -> hit.why().contains(Hit.Reason.WORDS) || hit.why().contains(Hit.Reason.MEANING))
                .limit(TELLING_HITS)
                .toList();
        Map<String, ArticleRow> rows = new LinkedHashMap<>();
        articles.rows(hits.stream().map(Hit::article).toList()).forEach(row -> rows.put(row.id(), row));
        List<Double> logOdds = sameness.logOdds(
                words, hits.stream().map(hit -> telling(hit, rows)).toList());
        Map<String, Dossier> opened = new LinkedHashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            String story = hits.get(i).story();
            if (story != null && logOdds.get(i) > NEARLY && !opened.containsKey(story) && opened.size() < STORIES) {
                dossiers.apply(story).ifPresent(dossier -> opened.put(story, dossier));
            }
        }
        Set<Candidate> candidates = new LinkedHashSet<>();
        List<Loose> loose = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            Dossier dossier = hit.story() == null ? null : opened.get(hit.story());
            List<Candidate> holding = dossier == null ? List.of() : holding(dossier, hit);
            candidates.addAll(holding);
            if (holding.isEmpty() && logOdds.get(i) > SAME) {
                loose.add(new Loose(sighting(hit, rows.get(hit.article())), logOdds.get(i)));
            }
        }
        List<Trace.Sighting> elsewhere = loose.stream()
                .sorted(Comparator.comparingDouble((Loose one) -> -one.logOdds()))
                .map(Loose::sighting)
                .toList();
        return new Trace(words, claims(words, List.copyOf(candidates)), elsewhere);
    }

    private static Sameness.Telling telling(Hit hit, Map<String, ArticleRow> rows) {
        ArticleRow row = rows.get(hit.article());
        return new Sameness.Telling(
                hit.snippet(), row == null ? Language.UNKNOWN : row.head().language());
    }

    private static List<Candidate> holding(Dossier dossier, Hit hit) {
        List<Candidate> holding = new ArrayList<>();
        for (Dossier.StatementEntry statement : dossier.statements()) {
            statement.versions().stream()
                    .flatMap(version -> version.passages().stream())
                    .filter(passage -> passage.article().equals(hit.article())
                            && passage.start() < hit.passage().end()
                            && hit.passage().start() < passage.end())
                    .findFirst()
                    .ifPresent(passage -> holding.add(new Candidate(dossier, statement, passage)));
        }
        return holding;
    }

    private List<Trace.Claim> claims(String words, List<Candidate> candidates) {
        List<Double> logOdds = sameness.logOdds(
                words,
                candidates.stream()
                        .map(candidate -> new Sameness.Telling(
                                candidate.passage().text(),
                                language(
                                        candidate.dossier(), candidate.passage().article())))
                        .toList());
        Map<String, Trace.Claim> claims = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (logOdds.get(i) > SAME) {
                claims.merge(
                        candidates.get(i).key(),
                        claim(candidates.get(i), logOdds.get(i)),
                        (one, other) -> one.logOdds() >= other.logOdds() ? one : other);
            }
        }
        return claims.values().stream()
                .sorted(Comparator.comparingDouble((Trace.Claim claim) -> -claim.logOdds())
                        .thenComparing(Trace.Claim::story)
                        .thenComparing(Trace.Claim::statement))
                .toList();
    }

    private static Language language(Dossier dossier, String article) {
        return entry(dossier, article)
                .map(Dossier.ArticleEntry::language)
                .map(Language::new)
                .orElse(Language.UNKNOWN);
    }

    private static Optional<Dossier.ArticleEntry> entry(Dossier dossier, String article) {
        return dossier.articles().stream()
                .filter(entry -> entry.id().equals(article))
                .findFirst();
    }

    private static Trace.Claim claim(Candidate found, double logOdds) {
        Dossier dossier = found.dossier();
        Dossier.StatementEntry statement = found.statement();
        List<Trace.Sighting> sightings = statement.versions().stream()
                .map(version -> sighting(dossier, version))
                .sorted(Comparator.comparing(
                        Trace.Sighting::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
        return new Trace.Claim(
                dossier.story().id(),
                dossier.story().title(),
                statement.id(),
                statement.label(),
                logOdds,
                dossier.origins().stream()
                        .filter(origin -> statement.origins().contains(origin.id()))
                        .toList(),
                statement.independence(),
                sightings,
                statement.drift());
    }

    private static Trace.Sighting sighting(Dossier dossier, Dossier.VersionEntry version) {
        String article = version.passages().get(0).article();
        Optional<Dossier.ArticleEntry> entry = entry(dossier, article);
        Dossier.PassageEntry source = version.source();
        return new Trace.Sighting(
                version.id(),
                article,
                entry.map(Dossier.ArticleEntry::outlet).orElse(null),
                entry.map(Dossier.ArticleEntry::language).orElse(null),
                entry.map(Dossier.ArticleEntry::published).orElse(null),
                version.passages(),
                version.mode(),
                source == null ? null : source.text(),
                from(dossier, version));
    }

    /** Returns the name of what a version most likely goes back to. */
    private static @Nullable String from(Dossier dossier, Dossier.VersionEntry version) {
        return dossier.derivations().stream()
                .filter(derivation -> derivation.from().equals(version.id()) && derivation.probability() >= LIKELY)
                .max(Comparator.comparingDouble(Dossier.DerivationEntry::probability))
                .map(Dossier.DerivationEntry::to)
                .map(target -> named(dossier, target))
                .orElse(null);
    }

    private static String named(Dossier dossier, String target) {
        Optional<String> origin = dossier.origins().stream()
                .filter(known -> known.id().equals(target))
                .map(Dossier.OriginEntry::name)
                .findFirst();
        return origin.or(() -> dossier.statements().stream()
                        .flatMap(statement -> statement.versions().stream())
                        .filter(version -> version.id().equals(target))
                        .map(version -> version.passages().get(0).article())
                        .findFirst())
                .orElse(target);
    }

    private static Trace.Sighting sighting(Hit hit, @Nullable ArticleRow row) {
        return new Trace.Sighting(
                null,
                hit.article(),
                row == null ? null : row.head().outlet(),
                row == null ? null : row.head().language().code(),
                row == null ? null : row.head().published(),
                List.of(new Dossier.PassageEntry(
                        hit.article(), hit.passage().start(), hit.passage().end(), hit.snippet())),
                null,
                null,
                null);
    }
}
