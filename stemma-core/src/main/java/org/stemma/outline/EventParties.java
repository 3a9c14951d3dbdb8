package org.stemma.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Name;
import org.stemma.annotate.naming.NameType;
import org.stemma.article.Block;
import org.stemma.article.Passage;
import org.stemma.outline.EventFinder.Telling;
import org.stemma.story.Entity;
import org.stemma.story.Whereabouts;
import org.stemma.text.Language;

/** Finds who took part in an event and where it took place, by the clauses of the leads that tell it. */
final class EventParties {
    private static final double HALF = 0.5;
    private static final double THIRD = 1.0 / 3;

    /** A dateline says where a report was written: less than a clause that places the event. */
    private static final double DATELINE = 0.25;

    private final Whereabouts whereabouts;
    private final List<Entity> entities;

    EventParties(LanguagePacks packs, List<Entity> entities) {
        whereabouts = new Whereabouts(packs);
        this.entities = entities;
    }

    /** Returns the persons and bodies that the clauses of at least half of the votes name, the most named first. */
    List<Event.Participant> participants(List<Telling> tellings, List<AnnotatedArticle> articles, Language reader) {
        double all = tellings.stream().mapToDouble(Telling::weight).sum();
        List<Event.Participant> participants = new ArrayList<>();
        for (Entity entity : entities) {
            double actor = 0;
            double other = 0;
            for (Telling telling : tellings) {
                List<Name> names = names(telling, entity);
                boolean acts = names.stream().anyMatch(name -> isActor(name, entity));
                actor += acts ? telling.weight() : 0;
                other += !acts && !names.isEmpty() ? telling.weight() : 0;
            }
            if (actor >= HALF * all && actor > other && all > 0) {
                participants.add(new Event.Participant(
                        entity.id(), role(entity, articles, reader).orElse(null)));
            }
        }
        return participants;
    }

    /** Where nothing tells what a name names, two words in a clause that tells the event are somebody. */
    private static boolean isActor(Name name, Entity entity) {
        return name.type() == null
                ? entity.type() == null && name.text().contains(" ")
                : name.type() == NameType.PERSON || name.type() == NameType.ORGANISATION;
    }

    private static List<Name> names(Telling telling, Entity entity) {
        return telling.article().names().stream()
                .filter(name -> telling.unit().contains(name.span())
                        && entity.mentions()
                                .contains(telling.article().article().passage(name.span())))
                .toList();
    }

    /** Returns the role that stands most often beside the name, in the reader's language where one does. */
    private static Optional<String> role(Entity entity, List<AnnotatedArticle> articles, Language reader) {
        Set<String> read = articles.stream()
                .filter(article -> article.article().language().equals(reader))
                .map(AnnotatedArticle::id)
                .collect(Collectors.toSet());
        Map<String, Integer> roles = new TreeMap<>();
        Map<String, Integer> foreign = new TreeMap<>();
        for (Passage role : entity.roles()) {
            (read.contains(role.article()) ? roles : foreign).merge(LanguagePack.plain(role.text()), 1, Integer::sum);
        }
        return (roles.isEmpty() ? foreign : roles)
                .entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey);
    }

    /** Returns the places to which a preposition of place leads in the clauses, with at least a third of the votes. */
    List<String> places(List<Telling> tellings, List<AnnotatedArticle> articles) {
        double all = articles.stream().mapToDouble(EventFinder::weight).sum();
        List<String> places = new ArrayList<>();
        for (Entity entity : entities) {
            double votes = 0;
            for (AnnotatedArticle article : articles) {
                boolean placed = tellings.stream()
                        .filter(telling -> telling.article().equals(article))
                        .anyMatch(telling -> names(telling, entity).stream()
                                .anyMatch(name ->
                                        name.type() == NameType.PLACE && whereabouts.isLocated(article, name.span())));
                votes += EventFinder.weight(article) * (placed ? 1 : isDateline(article, entity) ? DATELINE : 0);
            }
            if (votes >= THIRD * all) {
                places.add(entity.id());
            }
        }
        return places;
    }

    private static boolean isDateline(AnnotatedArticle article, Entity entity) {
        return entity.type() == Entity.Type.PLACE
                && article.sentences().stream()
                        .filter(sentence -> sentence.kind() == Block.Kind.DATELINE)
                        .anyMatch(sentence -> article.names().stream()
                                .filter(name -> sentence.span().contains(name.span()))
                                .anyMatch(name -> entity.mentions()
                                        .contains(article.article().passage(name.span()))));
    }
}
