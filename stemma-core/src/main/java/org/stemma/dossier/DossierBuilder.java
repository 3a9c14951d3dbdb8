package org.stemma.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.Stance;
import org.stemma.article.Article;
import org.stemma.article.Passage;
import org.stemma.dossier.Dossier.ArticleEntry;
import org.stemma.dossier.Dossier.BlockEntry;
import org.stemma.dossier.Dossier.ChainLink;
import org.stemma.dossier.Dossier.ConflictEntry;
import org.stemma.dossier.Dossier.DamageEntry;
import org.stemma.dossier.Dossier.DatedReading;
import org.stemma.dossier.Dossier.DerivationEntry;
import org.stemma.dossier.Dossier.DriftEntry;
import org.stemma.dossier.Dossier.EntityEntry;
import org.stemma.dossier.Dossier.EventEntry;
import org.stemma.dossier.Dossier.EvidenceEntry;
import org.stemma.dossier.Dossier.IndependenceEntry;
import org.stemma.dossier.Dossier.LineEntry;
import org.stemma.dossier.Dossier.NextEntry;
import org.stemma.dossier.Dossier.NoiseEntry;
import org.stemma.dossier.Dossier.OriginCount;
import org.stemma.dossier.Dossier.OriginEntry;
import org.stemma.dossier.Dossier.Participant;
import org.stemma.dossier.Dossier.PassageEntry;
import org.stemma.dossier.Dossier.PersonNameEntry;
import org.stemma.dossier.Dossier.QuantityEntry;
import org.stemma.dossier.Dossier.ReadingEntry;
import org.stemma.dossier.Dossier.ReconstructionEntry;
import org.stemma.dossier.Dossier.StatementEntry;
import org.stemma.dossier.Dossier.TimelineEntry;
import org.stemma.dossier.Dossier.VariantEntry;
import org.stemma.dossier.Dossier.VersionEntry;
import org.stemma.outline.CalendarDate;
import org.stemma.outline.Event;
import org.stemma.outline.Happening;
import org.stemma.outline.Plan;
import org.stemma.outline.StoryOutline;
import org.stemma.provenance.Derivation;
import org.stemma.provenance.Independence;
import org.stemma.provenance.Origin;
import org.stemma.reconstruction.Reconstruction;
import org.stemma.statement.Conflict;
import org.stemma.statement.Drift;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;
import org.stemma.story.Entity;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** The stage that writes down for a reader what the other stages found. */
public final class DossierBuilder {
    /** Returns the dossier of one story. */
    public Dossier build(Findings findings, RunRecord run) {
        StoryOutline outline = findings.outline();
        return new Dossier(
                Dossier.FORMAT,
                run,
                new Heading(findings).story(),
                event(outline.event()),
                findings.articles().stream().map(DossierBuilder::article).toList(),
                findings.entities().stream().map(DossierBuilder::entity).toList(),
                findings.statements().stream()
                        .map(statement -> statement(statement, findings))
                        .toList(),
                findings.origins().behind(findings.statements()).stream()
                        .map(origin -> origin(origin, findings))
                        .toList(),
                findings.derivations().stream().map(DossierBuilder::derivation).toList(),
                findings.conflicts().stream().map(DossierBuilder::conflict).toList(),
                outline.timeline().stream().map(DossierBuilder::happening).toList(),
                outline.next().stream().map(DossierBuilder::plan).toList());
    }

    private static EventEntry event(Event event) {
        CalendarDate date = event.date();
        return new EventEntry(
                event.type(),
                event.label(),
                date == null ? null : date.value(),
                date == null ? null : date.precisionName(),
                event.participants().stream()
                        .map(participant -> new Participant(participant.entity(), participant.role()))
                        .toList(),
                event.places(),
                passages(event.passages()),
                event.dissent().stream()
                        .map(reading -> new DatedReading(
                                reading.date().value(), reading.date().precisionName(), passages(reading.passages())))
                        .toList());
    }

    private static TimelineEntry happening(Happening happening) {
        return new TimelineEntry(
                happening.date().value(),
                happening.date().precisionName(),
                happening.label(),
                passages(happening.passages()),
                lower(happening.status()));
    }

    private static NextEntry plan(Plan plan) {
        return new NextEntry(
                plan.label(),
                plan.statement(),
                plan.due() == null ? null : plan.due().value(),
                passages(plan.passages()));
    }

    private static ArticleEntry article(AnnotatedArticle annotated) {
        Article article = annotated.article();
        Passage title = article.title();
        return new ArticleEntry(
                article.id(),
                article.file(),
                article.outlet(),
                title == null ? null : title.text(),
                code(article.language()),
                article.published(),
                article.url(),
                article.text().raw().length(),
                article.noise().stream()
                        .map(noise ->
                                new NoiseEntry(noise.raw().start(), noise.raw().end(), lower(noise.kind())))
                        .toList(),
                article.damage().stream()
                        .map(damage -> new DamageEntry(
                                damage.kind().label(),
                                damage.raw().start(),
                                damage.raw().end(),
                                damage.note()))
                        .toList(),
                article.blocks().stream()
                        .map(block ->
                                new BlockEntry(lower(block.kind()), PassageEntry.of(article.passage(block.span()))))
                        .toList(),
                article.places());
    }

    static @Nullable String code(Language language) {
        return language.isKnown() ? language.code() : null;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static EntityEntry entity(Entity entity) {
        Map<String, String> names = new LinkedHashMap<>();
        entity.names().forEach((language, name) -> names.put(language.code(), name));
        Entity.Type type = entity.type();
        Map<String, PersonNameEntry> parts = new LinkedHashMap<>();
        entity.parts()
                .forEach((language, name) -> parts.put(
                        language.code(), new PersonNameEntry(name.given(), name.patronymic(), name.family())));
        return new EntityEntry(
                entity.id(),
                type == null ? null : lower(type),
                entity.name(),
                names,
                passages(entity.mentions()),
                parts,
                passages(entity.titles()),
                passages(entity.roles()));
    }

    static List<PassageEntry> passages(List<Passage> passages) {
        return passages.stream().map(PassageEntry::of).toList();
    }

    private static StatementEntry statement(Statement statement, Findings findings) {
        Independence independence = findings.independence(statement);
        return new StatementEntry(
                statement.id(),
                statement.label(),
                about(statement, findings),
                speakers(statement, findings),
                findings.origins().of(statement).stream().map(Origin::id).toList(),
                statement.versions().stream()
                        .map(version -> version(statement, version, findings))
                        .toList(),
                findings.drift(statement).stream().map(DossierBuilder::drift).toList(),
                findings.omitted(statement),
                new IndependenceEntry(
                        independence.articles(),
                        new OriginCount(independence.mean(), independence.low(), independence.high()),
                        independence.decidedBy()));
    }

    /** Returns the entities named in the versions, those named by most versions first. */
    private static List<String> about(Statement statement, Findings findings) {
        List<Passage> passages = statement.versions().stream()
                .flatMap(version -> version.passages().stream())
                .toList();
        return findings.entities().stream()
                .filter(entity -> entity.mentions().stream()
                        .anyMatch(mention -> passages.stream().anyMatch(passage -> within(mention, passage))))
                .map(Entity::id)
                .toList();
    }

    private static boolean within(Passage inner, Passage outer) {
        return outer.article().equals(inner.article()) && outer.raw().contains(inner.raw());
    }

    /** Returns the entities in the innermost sources of the versions. */
    private static List<String> speakers(Statement statement, Findings findings) {
        return statement.versions().stream()
                .flatMap(version -> version.attributions().stream()
                        .limit(1)
                        .flatMap(attribution -> entity(version, attribution, findings).stream()))
                .distinct()
                .toList();
    }

    private static Optional<String> entity(Version version, Attribution attribution, Findings findings) {
        return findings.origins()
                .of(version.article().id(), attribution)
                .flatMap(origin -> Optional.ofNullable(origin.entity()));
    }

    private static VersionEntry version(Statement statement, Version version, Findings findings) {
        List<Attribution> attributions = version.attributions();
        Attribution innermost = attributions.isEmpty() ? null : attributions.get(0);
        Article article = version.article().article();
        List<ChainLink> chain = new ArrayList<>();
        for (int index = attributions.size() - 1; index >= 0; index--) {
            Attribution attribution = attributions.get(index);
            Stream.ofNullable(attribution.source())
                    .map(article::passage)
                    .forEach(passage -> chain.add(new ChainLink(
                            findings.origins()
                                    .of(article.id(), attribution)
                                    .map(Origin::name)
                                    .orElse(passage.text()),
                            entity(version, attribution, findings).orElse(null),
                            PassageEntry.of(passage),
                            lower(attribution.resolved().kind()),
                            antecedent(article, attribution),
                            lower(attribution.stance().act()),
                            attribution.stance().polarity() == Stance.Polarity.NEGATED)));
        }
        return new VersionEntry(
                statement.versionId(article.id()),
                passages(version.passages()),
                lower(version.mode()),
                innermost == null ? null : source(article, innermost),
                innermost == null || innermost.cue() == null ? null : PassageEntry.of(article.passage(innermost.cue())),
                chain,
                quantities(version));
    }

    private static List<QuantityEntry> quantities(Version version) {
        return version.article().quantities().stream()
                .filter(quantity -> version.units().stream().anyMatch(unit -> unit.contains(quantity.span())))
                .map(quantity -> new QuantityEntry(
                        lower(quantity.quality()).replace('_', ' '),
                        quantity.least(),
                        quantity.most(),
                        quantity.unit().isEmpty() ? null : quantity.unit(),
                        PassageEntry.of(version.article().article().passage(quantity.span()))))
                .toList();
    }

    /** Returns the words that name a source, for a pronoun those that it stands for: a reader who sees one version must not guess who "he" is. */
    private static @Nullable PassageEntry source(Article article, Attribution attribution) {
        Span own = attribution.source();
        boolean pointing = switch (attribution.resolved().kind()) {
            case PRONOUN, IMPLIED -> true;
            case PERSON, BODY, ROLE, COLLECTIVE, DOCUMENT, UNNAMED, OTHER -> false;
        };
        PassageEntry fuller = pointing ? antecedent(article, attribution) : null;
        return fuller != null ? fuller : own == null ? null : PassageEntry.of(article.passage(own));
    }

    private static @Nullable PassageEntry antecedent(Article article, Attribution attribution) {
        Span antecedent = attribution.resolved().antecedent();
        return antecedent == null ? null : PassageEntry.of(article.passage(antecedent));
    }

    private static DriftEntry drift(Drift drift) {
        return new DriftEntry(drift.kind().label(), drift.versions(), passages(drift.readings()), drift.note());
    }

    private static OriginEntry origin(Origin origin, Findings findings) {
        return new OriginEntry(
                origin.id(),
                origin.name(),
                origin.kind(),
                origin.entity(),
                origin.seen() != null,
                origin.witnesses(),
                findings.reconstruction(origin).stream()
                        .map(text -> new ReconstructionEntry(
                                text.language().code(),
                                text.own(),
                                text.lines().stream().map(DossierBuilder::line).toList()))
                        .toList(),
                passages(origin.mentions()));
    }

    private static LineEntry line(Reconstruction.Line line) {
        return new LineEntry(
                line.statements().get(0),
                line.statements(),
                line.text(),
                passages(line.support()),
                line.gap(),
                line.variants().stream()
                        .map(variant ->
                                new VariantEntry(variant.lemma(), variant.words(), passages(variant.passages())))
                        .toList());
    }

    private static DerivationEntry derivation(Derivation derivation) {
        return new DerivationEntry(
                derivation.id(),
                derivation.from(),
                derivation.to(),
                derivation.probability(),
                derivation.evidence().stream()
                        .map(evidence ->
                                new EvidenceEntry(evidence.kind(), evidence.note(), passages(evidence.passages())))
                        .toList());
    }

    private static ConflictEntry conflict(Conflict conflict) {
        return new ConflictEntry(
                conflict.kind().label(),
                conflict.statement(),
                conflict.revision(),
                conflict.readings().stream()
                        .map(reading -> new ReadingEntry(reading.value(), PassageEntry.of(reading.passage())))
                        .toList());
    }
}
