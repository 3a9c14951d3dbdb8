package org.stemma.provenance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.article.Damage;
import org.stemma.article.Passage;
import org.stemma.statement.Languages;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;
import org.stemma.story.Entity;
import org.stemma.text.Language;
import org.stemma.text.Sounds;
import org.stemma.text.Span;

/**
 * The stage that finds which named sources are one origin, across articles and languages.
 *
 * <p>Inside an article, words that only point back ("the statement", "the press service", "he") stand
 * for the last source of their kind; where there is none, the origin stays unknown. Across articles two sources are one
 * origin when they name the same person, by name or by office, or when the words for their bodies sound alike and one has no other
 * words than the other. Last, two bodies are one when the statements quoted from the lesser are mostly quoted from the other too.
 */
public final class OriginResolver {
    private static final int SHARED_QUOTES = 2;

    private final LanguagePacks packs;
    private final Sounds sounds = new Sounds();
    private final SoundLikeness likeness = new SoundLikeness(sounds);

    /** Makes a stage that tells documents, speakers and roles by these packs. */
    public OriginResolver(LanguagePacks packs) {
        this.packs = packs;
    }

    /** Returns the origins behind a story's statements. */
    public Origins resolve(List<AnnotatedArticle> articles, List<Statement> statements, List<Entity> entities) {
        List<Cluster> clusters = new ArrayList<>();
        Map<Cited, Cluster> byAttribution = new LinkedHashMap<>();
        Comparator<AnnotatedArticle> trustedFirst =
                Comparator.comparing(article -> article.article().has(Damage.Kind.MANGLED));
        Persons persons = new Persons(packs, sounds, articles, entities);
        SourceReader sources = new SourceReader(packs, sounds, articles, persons, new Outlets(sounds, articles));
        articles.stream().sorted(trustedFirst).forEach(article -> {
            readArticle(article, sources, clusters, byAttribution);
            joinContinued(article, byAttribution);
        });
        joinByQuotes(statements, clusters, byAttribution);
        clusters.removeIf(cluster -> cluster.members.isEmpty());
        clusters.sort(Comparator.comparingLong(
                (Cluster cluster) -> -cluster.witnesses().count()));
        Language reader = Languages.most(articles);
        Map<Cluster, Origin> origins = new LinkedHashMap<>();
        for (Cluster cluster : clusters) {
            origins.put(cluster, cluster.origin("o" + (origins.size() + 1), reader, entities));
        }
        Map<Cited, Origin> resolved = new LinkedHashMap<>();
        byAttribution.forEach((attribution, cluster) -> {
            Origin origin = origins.get(cluster);
            if (origin != null) {
                resolved.put(attribution, origin);
            }
        });
        return new Origins(List.copyOf(origins.values()), resolved);
    }

    private void readArticle(
            AnnotatedArticle article, SourceReader sources, List<Cluster> clusters, Map<Cited, Cluster> byAttribution) {
        List<SourceMention> before = new ArrayList<>();
        Map<Span, Cluster> bySource = new LinkedHashMap<>();
        for (Attribution attribution : article.attributions()) {
            if (!attribution.tells()) {
                continue;
            }
            SourceMention mention = sources.read(article, attribution);
            if (mention == null) {
                continue;
            }
            Cluster cluster = bySource.get(attribution.source());
            if (cluster == null) {
                // Whom a pronoun stands for cannot be told where a program put names in the place of pronouns.
                cluster =
                        mention.trusted() ? bySource.get(attribution.resolved().antecedent()) : null;
            }
            if (cluster == null) {
                cluster =
                        mention.pointsBack() ? antecedent(mention, before, byAttribution) : takenBy(mention, clusters);
            }
            if (cluster != null) {
                cluster.add(mention);
                byAttribution.put(new Cited(article.id(), attribution), cluster);
                bySource.put(attribution.source(), cluster);
                before.add(mention);
            }
        }
    }

    /** Returns the cluster of a source that names somebody; words that a program mangled make no new one. */
    private @Nullable Cluster takenBy(SourceMention mention, List<Cluster> clusters) {
        Optional<Cluster> known =
                clusters.stream().filter(candidate -> candidate.takes(mention)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        return mention.trusted() ? opened(clusters) : null;
    }

    private Cluster opened(List<Cluster> clusters) {
        Cluster cluster = new Cluster();
        clusters.add(cluster);
        return cluster;
    }

    /**
     * Returns the cluster of the last source of the article to which words that name nobody can point; to another outlet
     * only where there is nobody else, since an outlet that is credited mostly passes on what somebody said.
     */
    private static @Nullable Cluster antecedent(
            SourceMention mention, List<SourceMention> before, Map<Cited, Cluster> byAttribution) {
        List<SourceMention> latestFirst = new ArrayList<>(before);
        Collections.reverse(latestFirst);
        latestFirst.sort(Comparator.comparing(candidate -> candidate.outlet() != null));
        if (mention.pronoun()) {
            return first(latestFirst, candidate -> !candidate.person().isEmpty(), byAttribution);
        }
        if (mention.mouthpiece()) {
            return first(latestFirst, SourceMention::mouthpiece, byAttribution);
        }
        if (mention.kind() == null) {
            return null;
        }
        Cluster document = first(latestFirst, SourceMention::documentary, byAttribution);
        return document != null
                ? document
                : first(latestFirst, candidate -> candidate.person().isEmpty(), byAttribution);
    }

    private static @Nullable Cluster first(
            List<SourceMention> mentions, Predicate<SourceMention> fits, Map<Cited, Cluster> byAttribution) {
        for (SourceMention mention : mentions) {
            if (fits.test(mention)) {
                return byAttribution.get(mention.cited());
            }
        }
        return null;
    }

    /**
     * Joins a body that goes on speaking with the body that spoke before: "The ministry said … the government statement
     * continued", and one whose words name nobody with that to which it adds: "the brigade added".
     */
    private void joinContinued(AnnotatedArticle article, Map<Cited, Cluster> byAttribution) {
        Cluster before = null;
        for (Attribution attribution : inTextOrder(article)) {
            Cluster cluster = byAttribution.get(new Cited(article.id(), attribution));
            if (cluster == null || !cluster.person.isEmpty()) {
                before = null;
                continue;
            }
            if (before != null && before != cluster && continues(article, attribution)) {
                join(before, cluster, byAttribution);
                cluster = before;
            }
            before = cluster;
        }
    }

    /** Returns the attributions in which the article itself lets somebody speak, by their cues. */
    private static List<Attribution> inTextOrder(AnnotatedArticle article) {
        return article.attributions().stream()
                .filter(attribution -> attribution.outer() < 0 && attribution.tells())
                .filter(attribution -> attribution.cue() != null)
                .sorted(Comparator.comparing(attribution -> Objects.requireNonNull(attribution.cue())))
                .toList();
    }

    private boolean continues(AnnotatedArticle article, Attribution attribution) {
        Span cue = Objects.requireNonNull(attribution.cue());
        Span source = attribution.source();
        boolean named = source != null
                && article.names().stream().anyMatch(name -> name.span().overlaps(source));
        return article.sentences().stream()
                .filter(sentence -> sentence.span().contains(cue))
                .anyMatch(sentence -> {
                    LanguagePack pack = packs.of(sentence.language());
                    List<String> words = sentence.tokens().stream()
                            .filter(token -> cue.contains(token.span()))
                            .map(token -> pack.bare(
                                    token.span().of(article.article().text().text())))
                            .toList();
                    return IntStream.range(0, words.size())
                            .anyMatch(index -> pack.continuers().match(words, index) > 0
                                    || (!named && pack.adders().match(words, index) > 0));
                });
    }

    private static void join(Cluster first, Cluster second, Map<Cited, Cluster> byAttribution) {
        first.members.addAll(second.members);
        second.members.clear();
        byAttribution.replaceAll((attribution, cluster) -> cluster == second ? first : cluster);
    }

    /** An outlet among the articles stays apart from what it quotes. */
    private static void joinByQuotes(
            List<Statement> statements, List<Cluster> clusters, Map<Cited, Cluster> byAttribution) {
        Map<Cluster, Set<String>> quoted = new LinkedHashMap<>();
        for (Statement statement : statements) {
            for (Version version : statement.versions()) {
                boolean inMarks = version.mode() == Version.Mode.DIRECT || version.mode() == Version.Mode.MIXED;
                for (Attribution attribution : version.attributions()) {
                    Cluster cluster =
                            byAttribution.get(new Cited(version.article().id(), attribution));
                    if (inMarks && cluster != null && cluster.person.isEmpty()) {
                        quoted.computeIfAbsent(cluster, key -> new TreeSet<>()).add(statement.id());
                    }
                }
            }
        }
        List<Cluster> bodies = clusters.stream()
                .filter(quoted::containsKey)
                .filter(cluster -> cluster.seen() == null)
                .toList();
        for (Cluster first : bodies) {
            for (Cluster second : bodies) {
                Set<String> both = new TreeSet<>(quoted.getOrDefault(first, Set.of()));
                both.retainAll(quoted.getOrDefault(second, Set.of()));
                int lesser = Math.min(
                        quoted.getOrDefault(first, Set.of()).size(),
                        quoted.getOrDefault(second, Set.of()).size());
                boolean one = both.size() >= SHARED_QUOTES && 2 * both.size() >= lesser;
                if (first != second && one && !first.members.isEmpty() && !second.members.isEmpty()) {
                    join(first, second, byAttribution);
                }
            }
        }
    }

    private final class Cluster {
        private final List<SourceMention> members = new ArrayList<>();
        private final Set<String> person = new TreeSet<>();

        void add(SourceMention mention) {
            members.add(mention);
            person.addAll(mention.person());
        }

        boolean takes(SourceMention mention) {
            if (!mention.person().isEmpty()) {
                return members.stream().anyMatch(member -> alike(member.person(), mention.person()));
            }
            return members.stream()
                    .filter(member -> member.person().isEmpty() && !member.pointsBack() && member.trusted())
                    .filter(member -> sameRoles(member, mention))
                    .anyMatch(member -> named(member, mention)
                            && (likeness.areWithin(member.body(), mention.body())
                                    || likeness.areWithin(mention.body(), member.body())));
        }

        /** Beside a document or spokesman of a named body, the role of its head tells nothing apart. */
        private boolean sameRoles(SourceMention first, SourceMention second) {
            boolean documents =
                    first.documentary() && second.documentary() && !first.body().isEmpty();
            return documents
                    || (likeness.areWithin(first.roles(), second.roles())
                            && likeness.areWithin(second.roles(), first.roles()));
        }

        /** Two sources that only name roles, such as "officials" of two countries, are not one for that. */
        private static boolean named(SourceMention first, SourceMention second) {
            return first.body().isEmpty() == second.body().isEmpty();
        }

        /** Returns whether two persons are one: by what they are in the story where that is known, or by their names' sounds. */
        private boolean alike(Set<String> first, Set<String> second) {
            boolean known =
                    first.stream().anyMatch(Persons::isToken) && second.stream().anyMatch(Persons::isToken);
            return first.stream().filter(a -> Persons.isToken(a) == known).anyMatch(a -> likeness.isAmong(a, second));
        }

        Stream<String> witnesses() {
            return members.stream().map(member -> member.article().id()).distinct();
        }

        Origin origin(String id, Language reader, List<Entity> entities) {
            SourceMention named = members.stream()
                    .filter(member -> !member.pointsBack())
                    .min(Comparator.comparing((SourceMention member) -> !member.trusted())
                            .thenComparingInt(member -> member.language().equals(reader) ? 0 : 1)
                            .thenComparingInt(member -> -Math.min(member.name().length(), 40))
                            .thenComparingInt(member -> member.name().length()))
                    .orElse(members.get(0));
            List<Passage> mentions = members.stream()
                    .flatMap(member -> Stream.ofNullable(member.attribution().source())
                            .map(source -> member.article().article().passage(source)))
                    .distinct()
                    .toList();
            Optional<Entity> speaker = entities.stream()
                    .filter(entity -> person.contains(Persons.token(entity)))
                    .findFirst();
            return new Origin(
                    id,
                    speaker.map(entity -> entity.names().getOrDefault(reader, entity.name()))
                            .orElse(named.name()),
                    kind(),
                    speaker.isPresent() ? speaker.get().id() : entity(mentions, entities),
                    seen(),
                    members.stream().anyMatch(SourceMention::documentary),
                    speaker.isEmpty() && members.stream().anyMatch(SourceMention::isBody),
                    witnesses().filter(witness -> !witness.equals(seen())).toList(),
                    mentions);
        }

        /** Returns the kind of document named most often, of equals the first by name. */
        private @Nullable String kind() {
            Map<String, Integer> votes = new TreeMap<>();
            members.stream()
                    .flatMap(member -> Stream.ofNullable(member.kind()))
                    .filter(kind -> !kind.isEmpty())
                    .forEach(kind -> votes.merge(kind, 1, Integer::sum));
            return votes.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }

        private @Nullable String entity(List<Passage> mentions, List<Entity> entities) {
            return entities.stream()
                    .filter(entity -> entity.mentions().stream()
                            .anyMatch(mention -> mentions.stream()
                                    .anyMatch(own -> own.article().equals(mention.article())
                                            && own.raw().contains(mention.raw()))))
                    .max(Comparator.comparingLong(entity -> entity.mentions().stream()
                            .filter(mention -> mentions.stream()
                                    .anyMatch(own -> own.article().equals(mention.article())
                                            && own.raw().contains(mention.raw())))
                            .count()))
                    .map(Entity::id)
                    .orElse(null);
        }

        /** Returns the article whose outlet most of the other articles' members name; null where they name none. */
        private @Nullable String seen() {
            Map<String, Integer> votes = new TreeMap<>();
            members.stream()
                    .flatMap(member -> Stream.ofNullable(member.outlet()))
                    .forEach(article -> votes.merge(article, 1, Integer::sum));
            return votes.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
    }
}
