package org.stemma.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Passage;

/**
 * Everything that Stemma tells about one story, in the shape of {@code dossier.json}, version 1.
 *
 * <p>The components are named and ordered as in the file; {@code dossier-1.schema.json} beside this class describes
 * them. An unknown thing is null or an empty list.
 */
public record Dossier(
        int stemma,
        RunRecord run,
        StoryEntry story,
        EventEntry event,
        List<ArticleEntry> articles,
        List<EntityEntry> entities,
        List<StatementEntry> statements,
        List<OriginEntry> origins,
        List<DerivationEntry> derivations,
        List<ConflictEntry> conflicts,
        List<TimelineEntry> timeline,
        List<NextEntry> next) {
    /** The version of the format. */
    public static final int FORMAT = 1;

    /** Copies the lists. */
    public Dossier {
        articles = List.copyOf(articles);
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
        origins = List.copyOf(origins);
        derivations = List.copyOf(derivations);
        conflicts = List.copyOf(conflicts);
        timeline = List.copyOf(timeline);
        next = List.copyOf(next);
    }

    /** The story: its title is the headline of an article, or the label of the statement that most articles tell. */
    public record StoryEntry(
            String id,
            @Nullable String title,
            @Nullable String language,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /** What happened; the date is written as in TIMEX3 to the given precision; {@code dissent} holds what other articles give. */
    public record EventEntry(
            @Nullable String type,
            @Nullable String label,
            @Nullable String date,
            @Nullable String precision,
            List<Participant> participants,
            List<String> places,
            List<PassageEntry> passages,
            List<DatedReading> dissent) {
        /** Copies the lists. */
        public EventEntry {
            participants = List.copyOf(participants);
            places = List.copyOf(places);
            passages = List.copyOf(passages);
            dissent = List.copyOf(dissent);
        }
    }

    /** Another date that some articles give. */
    public record DatedReading(String date, String precision, List<PassageEntry> passages) {
        /** Copies the passages. */
        public DatedReading {
            passages = List.copyOf(passages);
        }
    }

    /** Somebody who took part. */
    public record Participant(String entity, @Nullable String role) {}

    /** A passage of an article: units {@code start} to {@code end} of the decoded raw input. */
    public record PassageEntry(String article, int start, int end, String text) {
        /** Returns the entry of a passage. */
        public static PassageEntry of(Passage passage) {
            return new PassageEntry(
                    passage.article(), passage.raw().start(), passage.raw().end(), passage.text());
        }
    }

    /** One report; {@code length} is that of the decoded raw input, {@code places} are where else it was met. */
    public record ArticleEntry(
            String id,
            String file,
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String language,
            @Nullable LocalDate published,
            @Nullable String url,
            int length,
            List<NoiseEntry> noise,
            List<DamageEntry> damage,
            List<BlockEntry> blocks,
            @Nullable List<String> places) {
        /** Copies the lists. */
        public ArticleEntry {
            noise = List.copyOf(noise);
            damage = List.copyOf(damage);
            blocks = List.copyOf(blocks);
            // Dossiers of earlier programs do not have the field.
            places = places == null ? List.of() : List.copyOf(places);
        }
    }

    /** A cut part of the raw input. */
    public record NoiseEntry(int start, int end, String kind) {}

    /** A harm found in the raw input. */
    public record DamageEntry(String kind, int start, int end, String note) {}

    /** A title or paragraph of the cleaned article. */
    public record BlockEntry(String kind, PassageEntry passage) {}

    /** Somebody or something named, across languages; titles and roles stand beside a person's name. */
    public record EntityEntry(
            String id,
            @Nullable String type,
            String name,
            Map<String, String> names,
            List<PassageEntry> mentions,
            Map<String, PersonNameEntry> parts,
            List<PassageEntry> titles,
            List<PassageEntry> roles) {
        /** Copies the lists. */
        public EntityEntry {
            mentions = List.copyOf(mentions);
            titles = List.copyOf(titles);
            roles = List.copyOf(roles);
        }
    }

    /** The parts of a person's name in one language. */
    public record PersonNameEntry(
            @Nullable String given,
            @Nullable String patronymic,
            @Nullable String family) {}

    /** One thing said or reported. */
    public record StatementEntry(
            String id,
            String label,
            List<String> about,
            List<String> speakers,
            List<String> origins,
            List<VersionEntry> versions,
            List<DriftEntry> drift,
            List<String> omitted,
            IndependenceEntry independence) {
        /** Copies the lists. */
        public StatementEntry {
            about = List.copyOf(about);
            speakers = List.copyOf(speakers);
            origins = List.copyOf(origins);
            versions = List.copyOf(versions);
            drift = List.copyOf(drift);
            omitted = List.copyOf(omitted);
        }
    }

    /** One article's telling of a statement. */
    public record VersionEntry(
            String id,
            List<PassageEntry> passages,
            String mode,
            @Nullable PassageEntry source,
            @Nullable PassageEntry cue,
            List<ChainLink> chain,
            List<QuantityEntry> quantities) {
        /** Copies the lists. */
        public VersionEntry {
            quantities = List.copyOf(quantities);
            passages = List.copyOf(passages);
            chain = List.copyOf(chain);
        }
    }

    /**
     * A number that a version gives.
     *
     * @param quality how it is meant
     * @param least the least number that is meant; null where nothing bounds it
     * @param most the greatest number that is meant; null where nothing bounds it
     * @param unit what is counted, as written; null where nothing tells
     * @param passage where it stands
     */
    public record QuantityEntry(
            String quality,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable String unit,
            PassageEntry passage) {}

    /**
     * One link of a chain of attributions, outermost first.
     *
     * @param name what its origin is called
     * @param entity null where unknown
     * @param passage the words that name the source there
     * @param kind what these words name
     * @param antecedent other words of the article that name it more fully; null for none
     * @param act how the source stands to the content
     * @param negated whether the cue says that it was not said
     */
    public record ChainLink(
            String name,
            @Nullable String entity,
            PassageEntry passage,
            String kind,
            @Nullable PassageEntry antecedent,
            String act,
            boolean negated) {}

    /** A way in which versions differ. */
    public record DriftEntry(String kind, List<String> versions, List<PassageEntry> readings, String note) {
        /** Copies the lists. */
        public DriftEntry {
            versions = List.copyOf(versions);
            readings = List.copyOf(readings);
        }
    }

    /** The number of origins behind a statement. */
    public record IndependenceEntry(int articles, OriginCount origins, List<String> decidedBy) {
        /** Copies the list. */
        public IndependenceEntry {
            decidedBy = List.copyOf(decidedBy);
        }
    }

    /** The number of origins to expect, and its 90 % interval. */
    public record OriginCount(double mean, int low, int high) {}

    /** What statements go back to. */
    public record OriginEntry(
            String id,
            String name,
            @Nullable String kind,
            @Nullable String entity,
            boolean seen,
            List<String> witnesses,
            List<ReconstructionEntry> reconstruction,
            List<PassageEntry> mentions) {
        /** Copies the lists. */
        public OriginEntry {
            witnesses = List.copyOf(witnesses);
            reconstruction = List.copyOf(reconstruction);
            mentions = List.copyOf(mentions);
        }
    }

    /** What the reports quote of an origin in one language; {@code own} where it is shown to be the origin's own. */
    public record ReconstructionEntry(String language, boolean own, List<LineEntry> lines) {
        /** Copies the lines. */
        public ReconstructionEntry {
            lines = List.copyOf(lines);
        }
    }

    /** One line of a reconstruction; {@code statement} is the first of the statements that it tells. */
    public record LineEntry(
            String statement,
            List<String> statements,
            String text,
            List<PassageEntry> support,
            boolean gap,
            List<VariantEntry> variants) {
        /** Copies the lists. */
        public LineEntry {
            statements = List.copyOf(statements);
            support = List.copyOf(support);
            variants = List.copyOf(variants);
        }
    }

    /** Another reading of some words of a line; no lemma: more words, no words: left out. */
    public record VariantEntry(String lemma, String words, List<PassageEntry> passages) {
        /** Copies the passages. */
        public VariantEntry {
            passages = List.copyOf(passages);
        }
    }

    /** A version that goes back to an origin. */
    public record DerivationEntry(String id, String from, String to, double probability, List<EvidenceEntry> evidence) {
        /** Copies the evidence. */
        public DerivationEntry {
            evidence = List.copyOf(evidence);
        }
    }

    /** What shows a derivation. */
    public record EvidenceEntry(String kind, String note, List<PassageEntry> passages) {
        /** Copies the passages. */
        public EvidenceEntry {
            passages = List.copyOf(passages);
        }
    }

    /** Versions that cannot all hold. */
    public record ConflictEntry(String kind, String about, boolean revision, List<ReadingEntry> readings) {
        /** Copies the readings. */
        public ConflictEntry {
            readings = List.copyOf(readings);
        }
    }

    /** One value of a conflict. */
    public record ReadingEntry(String value, PassageEntry passage) {}

    /** Something told with a date, written as in TIMEX3; {@code status} tells whether it came about. */
    public record TimelineEntry(
            String date, String precision, String label, List<PassageEntry> passages, String status) {
        /** Copies the passages. */
        public TimelineEntry {
            passages = List.copyOf(passages);
        }
    }

    /** Something announced or planned. */
    public record NextEntry(
            String label,
            @Nullable String statement,
            @Nullable String due,
            List<PassageEntry> passages) {
        /** Copies the passages. */
        public NextEntry {
            passages = List.copyOf(passages);
        }
    }
}
