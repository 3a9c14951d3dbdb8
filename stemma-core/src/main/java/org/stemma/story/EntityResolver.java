package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.naming.NameType;
import org.stemma.article.Passage;
import org.stemma.text.Language;

/**
 * The stage that finds which names of a story name the same person or thing, across articles, scripts and languages.
 *
 * <p>Spellings and inflected forms of one name become a shape by how they sound ({@link Shapes}); places that CLDR names
 * in every language are one by their code; acronyms join the names whose initials they are; and a part of a name means who
 * is named in full nearby ({@link PartialNames}). The order of the articles changes nothing but the order of the result.
 */
public final class EntityResolver {
    private final Phones phones = new Phones();
    private final KnownPlaces places = new KnownPlaces(phones);
    private final LanguagePacks packs = new LanguagePacks();
    private final NameParts parts = new NameParts(phones);

    /** Returns the entities of a story, the most named first. */
    public List<Entity> resolve(Story story) {
        List<NameForm> forms = NameForm.of(NameMentions.of(story, phones, packs));
        WordIndex index = new WordIndex(forms);
        List<Shape> shapes = new Shapes(places).of(forms, index);
        List<NameGroup> groups = groups(shapes);
        attachParts(groups, index);
        groups.removeIf(group -> group.mentions().isEmpty());
        groups.forEach(group -> group.mentions().sort(Comparator.comparingInt(NameMention::order)));
        groups.sort(
                Comparator.comparingInt((NameGroup group) -> -group.mentions().size())
                        .thenComparingInt(group -> group.mentions().get(0).order()));
        BaseForms bases = new BaseForms(places, new Endings(shapes, places));
        List<Entity> entities = new ArrayList<>();
        for (NameGroup group : groups) {
            entities.add(entity("e" + (entities.size() + 1), group, bases.of(group)));
        }
        return entities;
    }

    /** Returns the shapes with places of one code together, and acronyms with their full names. */
    private List<NameGroup> groups(List<Shape> shapes) {
        Map<Shape, NameGroup> groups = new LinkedHashMap<>();
        Map<String, NameGroup> byCode = new HashMap<>();
        Acronyms acronyms = new Acronyms(phones);
        for (Shape shape : shapes) {
            if (!shape.isAcronym()) {
                groups.put(shape, group(shape, byCode));
            }
        }
        List<Shape> full = List.copyOf(groups.keySet());
        for (Shape shape : shapes) {
            if (shape.isAcronym()) {
                Optional<NameGroup> named = acronyms.full(shape, full).map(groups::get);
                groups.put(shape, named.orElseGet(() -> group(shape, byCode)));
            }
        }
        groups.forEach((shape, group) -> group.add(shape));
        return new ArrayList<>(new LinkedHashSet<>(groups.values()));
    }

    private static NameGroup group(Shape shape, Map<String, NameGroup> byCode) {
        return shape.code().isEmpty() ? new NameGroup() : byCode.computeIfAbsent(shape.code(), key -> new NameGroup());
    }

    private static void attachParts(List<NameGroup> groups, WordIndex index) {
        groups.forEach(NameGroup::close);
        List<NameGroup> parts =
                groups.stream().filter(group -> group.code().isEmpty()).toList();
        PartialNames partial = new PartialNames(groups, index);
        Map<NameMention, NameGroup> meant = new LinkedHashMap<>();
        for (NameGroup group : parts) {
            for (Shape shape : group.shapes()) {
                shape.forms().forEach(form -> meant.putAll(partial.meant(form, group)));
            }
        }
        parts.forEach(group -> group.removeAll(meant.keySet()));
        meant.forEach((mention, group) -> group.add(mention));
    }

    private Entity entity(String id, NameGroup group, Map<Language, String> names) {
        Map<Language, Integer> counts = new TreeMap<>();
        List<Passage> passages = new ArrayList<>();
        for (NameMention mention : group.mentions()) {
            counts.merge(mention.language(), 1, Integer::sum);
            passages.add(mention.passage());
        }
        Language most = counts.entrySet().stream()
                .max(Map.Entry.<Language, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
        Entity.Type type = group.code().isEmpty() ? type(NameForm.type(group.mentions())) : Entity.Type.PLACE;
        boolean person = type == Entity.Type.PERSON;
        return new Entity(
                id,
                type,
                Objects.requireNonNull(names.get(most)),
                names,
                passages,
                person ? parts(group, names) : Map.of(),
                person || type == null ? beside(group, NameMention::title) : List.of(),
                person || type == null ? beside(group, NameMention::role) : List.of());
    }

    private Map<Language, PersonName> parts(NameGroup group, Map<Language, String> names) {
        Map<Language, PersonName> told = new TreeMap<>();
        names.forEach((language, name) -> told.put(language, parts.of(name, packs.of(language), group.mentions())));
        told.values().removeIf(PersonName.UNKNOWN::equals);
        return told;
    }

    private static List<Passage> beside(NameGroup group, Function<NameMention, @Nullable Passage> what) {
        List<Passage> passages = new ArrayList<>();
        for (NameMention mention : group.mentions()) {
            Passage passage = what.apply(mention);
            if (passage != null) {
                passages.add(passage);
            }
        }
        return passages;
    }

    private static Entity.@Nullable Type type(@Nullable NameType type) {
        return type == null
                ? null
                : switch (type) {
                    case PERSON -> Entity.Type.PERSON;
                    case ORGANISATION -> Entity.Type.ORGANISATION;
                    case PLACE -> Entity.Type.PLACE;
                    case OTHER -> Entity.Type.OTHER;
                };
    }
}
