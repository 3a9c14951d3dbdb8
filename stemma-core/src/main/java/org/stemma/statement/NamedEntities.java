package org.stemma.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.Name;
import org.stemma.article.Passage;
import org.stemma.story.Entity;
import org.stemma.text.Sounds;
import org.stemma.text.Span;

/** Tells whom or what the names of a story's articles name. */
final class NamedEntities {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final String APPOSITION = ", ";

    /** Shorter sounds are like too many others. */
    private static final int NAME_SOUNDS = 3;

    private final Sounds sounds = new Sounds();
    private final Map<Passage, Entity> byMention = new HashMap<>();
    private final Map<String, Set<String>> articles = new HashMap<>();

    NamedEntities(Collection<Entity> entities) {
        for (Entity entity : entities) {
            for (Passage mention : entity.mentions()) {
                byMention.put(mention, entity);
                articles.computeIfAbsent(entity.id(), id -> new HashSet<>()).add(mention.article());
            }
        }
    }

    Optional<Entity> named(AnnotatedArticle article, Name name) {
        return Optional.ofNullable(byMention.get(article.article().passage(name.span())));
    }

    /** Returns what the names in a span name, each once, in order. */
    List<Entity> named(AnnotatedArticle article, Span span) {
        return names(article, span).stream()
                .flatMap(name -> named(article, name).stream())
                .distinct()
                .toList();
    }

    static List<Name> names(AnnotatedArticle article, Span span) {
        return article.names().stream()
                .filter(name -> span.overlaps(name.span()))
                .toList();
    }

    /**
     * Returns the person whose name alone stands in the words for the one who tells a version, or, where none does, right behind
     * them: "the director, Ada Lind".
     */
    Optional<Entity> speaker(Version version) {
        Optional<Span> source = version.attributions().stream()
                .findFirst()
                .filter(Attribution::tells)
                .map(Attribution::source);
        List<Entity> persons =
                source.map(span -> persons(version.article(), span)).orElse(List.of());
        if (persons.isEmpty()) {
            persons = source.flatMap(span -> apposition(version.article(), span))
                    .map(span -> persons(version.article(), span))
                    .orElse(List.of());
        }
        return persons.size() == 1 ? Optional.of(persons.get(0)) : Optional.empty();
    }

    private List<Entity> persons(AnnotatedArticle article, Span span) {
        return named(article, span).stream()
                .filter(entity -> entity.type() == Entity.Type.PERSON)
                .toList();
    }

    /** Returns the name behind words and a comma. */
    private static Optional<Span> apposition(AnnotatedArticle article, Span words) {
        String text = article.article().text().text();
        int start = words.end() + APPOSITION.length();
        return text.startsWith(APPOSITION, words.end())
                ? article.names().stream()
                        .map(Name::span)
                        .filter(name -> name.start() == start)
                        .findFirst()
                : Optional.empty();
    }

    boolean isNamed(AnnotatedArticle article, int sentence, Entity entity) {
        return named(article, article.sentences().get(sentence).span()).contains(entity);
    }

    /** Returns whether an article names it anywhere, or has a word that sounds like one of its names. */
    boolean isNamed(AnnotatedArticle article, Entity entity) {
        if (articles.getOrDefault(entity.id(), Set.of()).contains(article.id())) {
            return true;
        }
        Set<String> heard = heard(entity);
        return article.names().stream()
                .flatMap(name -> SPACES.splitAsStream(name.text()))
                .map(sounds::reduce)
                .anyMatch(heard::contains);
    }

    /** Returns whether two may be one by a word of their names. */
    boolean areAlike(Entity first, Entity second) {
        Set<String> heard = heard(first);
        return heard(second).stream().anyMatch(heard::contains);
    }

    private Set<String> heard(Entity entity) {
        List<String> names = new ArrayList<>(entity.names().values());
        names.add(entity.name());
        return names.stream()
                .flatMap(SPACES::splitAsStream)
                .map(sounds::reduce)
                .filter(sound -> sound.length() >= NAME_SOUNDS)
                .collect(Collectors.toSet());
    }
}
