package org.stemma.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier;

/**
 * Where words of a quotation or claim stand in an archive.
 *
 * @param words what was looked for
 * @param claims the statements that say it, the most alike first
 * @param loose passages that say it and are in no statement, the most alike first
 * @param uncompared stories that say it or may say it and have not been compared yet, the most alike first
 */
public record Trace(String words, List<Claim> claims, List<Sighting> loose, List<Uncompared> uncompared) {
    /** Copies the lists. */
    public Trace {
        claims = List.copyOf(claims);
        loose = List.copyOf(loose);
        uncompared = List.copyOf(uncompared);
    }

    /** Returns all sightings, those of each claim and story in order of time. */
    public List<Sighting> sightings() {
        return Stream.of(
                        claims.stream().flatMap(claim -> claim.sightings().stream()),
                        loose.stream(),
                        uncompared.stream().flatMap(story -> story.sightings().stream()))
                .flatMap(part -> part)
                .toList();
    }

    /**
     * A statement of a story that says it.
     *
     * @param story the story's id
     * @param title the story's title; null where it has none
     * @param statement the statement's id in the story's dossier
     * @param label the statement's label there
     * @param logOdds how likely it says what was looked for, as log-odds
     * @param origins what it goes back to
     * @param independence the number of independent origins to expect behind it
     * @param sightings its versions, in order of publication
     * @param drift how they differ
     */
    public record Claim(
            String story,
            @Nullable String title,
            String statement,
            String label,
            double logOdds,
            List<Dossier.OriginEntry> origins,
            Dossier.IndependenceEntry independence,
            List<Sighting> sightings,
            List<Dossier.DriftEntry> drift) {
        /** Copies the lists. */
        public Claim {
            origins = List.copyOf(origins);
            sightings = List.copyOf(sightings);
            drift = List.copyOf(drift);
        }
    }

    /**
     * A story without a dossier: where its versions come from and how many independent origins there are is not known yet,
     * and further versions of it may be there.
     *
     * @param story the story's id
     * @param title the story's title; null where it has none
     * @param articles the number of its articles; 0 for a story that vanished meanwhile
     * @param sightings the passages found that say it, in order of publication; none where some come near only
     */
    public record Uncompared(String story, @Nullable String title, int articles, List<Sighting> sightings) {
        /** Copies the list. */
        public Uncompared {
            sightings = List.copyOf(sightings);
        }
    }

    /**
     * One article's telling of it.
     *
     * @param version the version's id in the dossier; null where no dossier tells
     * @param outlet null where the article names none
     * @param language of the article
     * @param published null where the article does not tell
     * @param passages where it stands
     * @param mode how it is told, for example {@code direct}; null where no dossier tells
     * @param source who says it there, in the article's words; null where nobody is named or no dossier tells
     * @param from what it goes back to most likely: an origin's name or another article's id; null where nothing tells
     */
    public record Sighting(
            @Nullable String version,
            String article,
            @Nullable String outlet,
            @Nullable String language,
            @Nullable LocalDate published,
            List<Dossier.PassageEntry> passages,
            @Nullable String mode,
            @Nullable String source,
            @Nullable String from) {
        /** Copies the passages. */
        public Sighting {
            passages = List.copyOf(passages);
        }
    }
}
