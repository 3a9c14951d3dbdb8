package org.stemma.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Name;
import org.stemma.annotate.Sentence;
import org.stemma.article.Passage;
import org.stemma.story.Entity;
import org.stemma.story.Whereabouts;

/**
 * Finds places of one statement that cannot all hold: each version puts it at one place, and the places are two.
 *
 * <p>A place may lie in the other, and no map is asked. So places conflict only where two versions agree on one of them,
 * some article names both, and no sentence does.
 */
final class PlaceConflicts {
    private final Whereabouts whereabouts;
    private final Map<Passage, Entity> places = new HashMap<>();
    private final Set<Set<String>> together = new HashSet<>();

    PlaceConflicts(LanguagePacks packs, List<Entity> entities, List<Statement> statements) {
        whereabouts = new Whereabouts(packs);
        for (Entity entity : entities) {
            if (entity.type() == Entity.Type.PLACE) {
                entity.mentions().forEach(mention -> places.put(mention, entity));
            }
        }
        Map<String, AnnotatedArticle> articles = new TreeMap<>();
        statements.forEach(statement -> statement
                .versions()
                .forEach(version -> articles.put(version.article().id(), version.article())));
        articles.values().forEach(this::readNeighbours);
    }

    /** A place with the name that a version gives it. */
    private record Site(Entity entity, Name name) {}

    Optional<Conflict> find(Statement statement, List<Version> versions) {
        List<Optional<Site>> sites = versions.stream().map(this::onlySite).toList();
        Map<String, Integer> told = new HashMap<>();
        sites.forEach(site -> site.ifPresent(one -> told.merge(one.entity().id(), 1, Integer::sum)));
        return OddReadings.of(
                        versions,
                        sites,
                        (first, second) -> (isAgreed(first, told) || isAgreed(second, told))
                                && exclude(first.entity(), second.entity()),
                        PlaceConflicts::reading)
                .conflict(Conflict.Kind.PLACE, statement, false);
    }

    private static boolean isAgreed(Site site, Map<String, Integer> told) {
        return told.getOrDefault(site.entity().id(), 0) > 1;
    }

    private void readNeighbours(AnnotatedArticle article) {
        for (Sentence sentence : article.sentences()) {
            Set<String> named = article.names().stream()
                    .filter(name -> sentence.span().contains(name.span()))
                    .flatMap(name ->
                            Optional.ofNullable(places.get(article.article().passage(name.span()))).stream())
                    .map(Entity::id)
                    .collect(Collectors.toSet());
            for (String first : named) {
                named.stream()
                        .filter(second -> !second.equals(first))
                        .forEach(second -> together.add(Set.of(first, second)));
            }
        }
    }

    private Optional<Site> onlySite(Version version) {
        List<Site> sites = new ArrayList<>();
        for (Name name : version.article().names()) {
            Entity place = places.get(version.article().article().passage(name.span()));
            if (place != null
                    && OddReadings.holds(version, name.span())
                    && whereabouts.isLocated(version.article(), name.span())) {
                sites.add(new Site(place, name));
            }
        }
        return sites.size() == 1 ? Optional.of(sites.get(0)) : Optional.empty();
    }

    private boolean exclude(Entity first, Entity second) {
        if (first.id().equals(second.id()) || together.contains(Set.of(first.id(), second.id()))) {
            return false;
        }
        Set<String> articles = articles(first);
        articles.retainAll(articles(second));
        return !articles.isEmpty();
    }

    private static Set<String> articles(Entity entity) {
        return entity.mentions().stream().map(Passage::article).collect(Collectors.toSet());
    }

    private static Conflict.Reading reading(Version version, Site site) {
        return new Conflict.Reading(
                site.entity().name(),
                version.article().article().passage(site.name().span()));
    }
}
