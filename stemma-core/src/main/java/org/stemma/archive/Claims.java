package org.stemma.archive;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier;
import org.stemma.text.Language;

/** Takes statements out of one dossier, with all that it tells of where they come from. */
final class Claims {
    /** What a version goes back to is told from this probability on. */
    private static final double LIKELY = 0.5;

    private final Dossier dossier;

    Claims(Dossier dossier) {
        this.dossier = dossier;
    }

    /** Returns a statement with its versions in order of publication. */
    Trace.Claim claim(Dossier.StatementEntry statement, double logOdds) {
        List<Trace.Sighting> sightings = statement.versions().stream()
                .map(this::sighting)
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

    /** Returns the language of an article, unknown where nothing tells. */
    Language language(String article) {
        return entry(article)
                .map(Dossier.ArticleEntry::language)
                .map(Language::new)
                .orElse(Language.UNKNOWN);
    }

    private Optional<Dossier.ArticleEntry> entry(String article) {
        return dossier.articles().stream()
                .filter(entry -> entry.id().equals(article))
                .findFirst();
    }

    private Trace.Sighting sighting(Dossier.VersionEntry version) {
        String article = version.passages().get(0).article();
        Optional<Dossier.ArticleEntry> entry = entry(article);
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
                from(version));
    }

    /** Returns the name of what a version most likely goes back to. */
    private @Nullable String from(Dossier.VersionEntry version) {
        return dossier.derivations().stream()
                .filter(derivation -> derivation.from().equals(version.id()) && derivation.probability() >= LIKELY)
                .max(Comparator.comparingDouble(Dossier.DerivationEntry::probability))
                .map(Dossier.DerivationEntry::to)
                .map(this::named)
                .orElse(null);
    }

    private String named(String target) {
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
}
