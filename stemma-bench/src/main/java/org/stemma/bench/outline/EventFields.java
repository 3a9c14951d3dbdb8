package org.stemma.bench.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Counts;
import org.stemma.bench.Examples;
import org.stemma.bench.Section;
import org.stemma.bench.outline.OutlineGold.GoldDate;
import org.stemma.bench.outline.OutlineGold.GoldEntity;
import org.stemma.bench.outline.OutlineGold.GoldEvent;
import org.stemma.bench.outline.OutlineGold.GoldParticipant;
import org.stemma.bench.outline.OutlineGold.GoldStory;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.EventEntry;
import org.stemma.dossier.Dossier.Participant;

/** Compares each field of a story's event with the gold. */
final class EventFields {
    private final OutlineGold gold;
    private final Examples examples;
    private final Naming naming;
    private final List<String> errors = new ArrayList<>();

    EventFields(OutlineGold gold, Examples examples, Naming naming) {
        this.gold = gold;
        this.examples = examples;
        this.naming = naming;
    }

    /** Returns how many events have each field right; of a story in several dossiers, the one with most articles counts. */
    Section section() {
        errors.clear();
        int types = 0;
        int dates = 0;
        int roles = 0;
        int people = 0;
        Counts places = Counts.of(0, 0, 0);
        Counts participants = Counts.of(0, 0, 0);
        for (GoldStory story : gold.stories()) {
            Optional<Dossier> dossier = dossierOf(story);
            people += story.event().participants().size();
            types +=
                    dossier.filter(found -> isType(story, found.event().type())).isPresent() ? 1 : 0;
            dates += dossier.filter(found -> isDate(story, found.event())).isPresent() ? 1 : 0;
            roles += dossier.map(found -> roles(story, found)).orElse(0);
            places = places.plus(entities(
                    story,
                    "place",
                    new TreeSet<>(story.event().places()),
                    dossier.map(found -> named(story, found, found.event().places()))
                            .orElse(Set.of())));
            participants = participants.plus(entities(
                    story,
                    "participant",
                    new TreeSet<>(story.event().participants().stream()
                            .map(GoldParticipant::entity)
                            .toList()),
                    dossier.map(found -> named(story, found, participants(found)))
                            .orElse(Set.of())));
        }
        int all = gold.stories().size();
        return new Section(
                "Event, fields right",
                List.of(
                        "type " + types + " of " + all + "  date and precision " + dates + " of " + all + "  roles "
                                + roles + " of " + people,
                        "places       " + places,
                        "participants " + participants),
                Map.of(
                        "event type",
                        (double) types / all,
                        "event date",
                        (double) dates / all,
                        "event places",
                        places.f1(),
                        "event participants",
                        participants.f1()),
                errors);
    }

    private Optional<Dossier> dossierOf(GoldStory story) {
        return examples.dossiers().stream()
                .filter(dossier -> shared(dossier, story) > 0)
                .max(Comparator.comparingLong(dossier -> shared(dossier, story)));
    }

    private static long shared(Dossier dossier, GoldStory story) {
        return dossier.articles().stream()
                .filter(article -> story.articles().contains(article.id()))
                .count();
    }

    private boolean isType(GoldStory story, @Nullable String type) {
        boolean right = type != null && story.event().types().contains(type.toLowerCase(Locale.ROOT));
        if (!right) {
            errors.add("type of " + story.id() + ": " + type + ", not "
                    + story.event().types());
        }
        return right;
    }

    private boolean isDate(GoldStory story, EventEntry found) {
        GoldEvent event = story.event();
        String date = found.date();
        String precision = found.precision();
        boolean same = Objects.equals(event.date(), date) && Objects.equals(event.precision(), precision);
        boolean right =
                same || (date != null && precision != null && event.also().contains(new GoldDate(date, precision)));
        if (!right) {
            errors.add("date of " + story.id() + ": " + date + " " + precision + ", not " + event.date() + " "
                    + event.precision());
        }
        return right;
    }

    private Counts entities(GoldStory story, String kind, Set<String> expected, Set<String> found) {
        Set<String> both = new HashSet<>(expected);
        both.retainAll(found);
        expected.stream()
                .filter(entity -> !both.contains(entity))
                .forEach(entity -> errors.add("missing " + kind + " of " + story.id() + ": " + entity));
        found.stream()
                .filter(entity -> !both.contains(entity))
                .forEach(entity -> errors.add("wrong   " + kind + " of " + story.id() + ": " + entity));
        return Counts.of(found.size(), expected.size(), both.size());
    }

    private static List<String> participants(Dossier dossier) {
        return dossier.event().participants().stream().map(Participant::entity).toList();
    }

    /** Returns the gold's ids of entities that are given by id or name; what is no entity of the gold stays as it is. */
    private Set<String> named(GoldStory story, Dossier dossier, List<String> given) {
        Set<String> ids = new TreeSet<>();
        given.forEach(entity -> ids.add(goldId(story, dossier, entity).orElse("? " + entity)));
        return ids;
    }

    private Optional<String> goldId(GoldStory story, Dossier dossier, String given) {
        Optional<String> key = naming.goldOf(Mention.key(dossier, given));
        return story.entities().stream()
                .filter(entity ->
                        key.filter(Mention.key(story, entity.id())::equals).isPresent() || isCalled(entity, given))
                .map(GoldEntity::id)
                .findFirst();
    }

    private static boolean isCalled(GoldEntity entity, String name) {
        return entity.names().values().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Returns how many participants of the gold were found with a role that is, or has within it, one of the gold's. */
    private int roles(GoldStory story, Dossier dossier) {
        int right = 0;
        for (GoldParticipant participant : story.event().participants()) {
            right += dossier.event().participants().stream()
                            .filter(found -> goldId(story, dossier, found.entity())
                                    .filter(participant.entity()::equals)
                                    .isPresent())
                            .anyMatch(found -> isRole(participant, found.role()))
                    ? 1
                    : 0;
        }
        return right;
    }

    private static boolean isRole(GoldParticipant participant, @Nullable String role) {
        return role != null
                && participant.roles().stream()
                        .anyMatch(expected -> role.toLowerCase(Locale.ROOT).contains(expected));
    }
}
