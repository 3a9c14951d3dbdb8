package org.stemma.bench.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.annotate.naming.NameType;
import org.stemma.article.Passage;
import org.stemma.story.Entity;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** How well the entities found in some documents agree with those that people marked. */
final class IdentityScore {
    /** Mistakes are listed for entities of at least this many names. */
    private static final int TELLING = 5;

    private final Partition all = new Partition();
    private final Partition forms = new Partition();
    private final Map<NameType, Partition> byType = new EnumMap<>(NameType.class);
    private final Map<String, Map<Language, Set<String>>> bases = new HashMap<>();
    private final Map<String, Map<String, Map<String, Integer>>> shared = new TreeMap<>();
    private final Map<String, LinkedName> places = new HashMap<>();
    private final List<String> wrongNames = new ArrayList<>();
    private final Map<Form, Map<String, Integer>> owners = new HashMap<>();
    private int shown;
    private int right;
    private int reachable;

    /** A spelling; it counts where most of its names are found. */
    private record Form(String text, Language language, String gold) {}

    IdentityScore(List<LinkedDocument> documents, List<Entity> entities) {
        Map<String, Language> languages = new HashMap<>();
        for (LinkedDocument document : documents) {
            languages.put(document.id(), document.language());
            for (LinkedName name : document.names()) {
                places.put(place(document.id(), name.span()), name);
                bases.computeIfAbsent(name.id(), key -> new TreeMap<>())
                        .computeIfAbsent(document.language(), key -> new TreeSet<>())
                        .add(name.base());
            }
        }
        for (Entity entity : entities) {
            for (Passage passage : entity.mentions()) {
                Language language = Objects.requireNonNull(languages.get(passage.article()));
                count(entity.id(), name(passage), language);
            }
            compareNames(entity);
        }
        owners.forEach((form, found) -> forms.add(form.gold(), most(found), form.language()));
    }

    private static String place(String document, Span span) {
        return document + " " + span.start() + " " + span.end();
    }

    private LinkedName name(Passage passage) {
        return Objects.requireNonNull(places.get(place(passage.article(), passage.raw())));
    }

    private void count(String entity, LinkedName name, Language language) {
        all.add(name.id(), entity, language);
        byType.computeIfAbsent(name.type(), key -> new Partition()).add(name.id(), entity, language);
        owners.computeIfAbsent(new Form(name.text(), language, name.id()), key -> new TreeMap<>())
                .merge(entity, 1, Integer::sum);
        shared.computeIfAbsent(name.id(), key -> new TreeMap<>())
                .computeIfAbsent(entity, key -> new TreeMap<>())
                .merge(language + ":" + name.text(), 1, Integer::sum);
    }

    private static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /** A shown name is right where the gold has it as a base form, in that language, of whom the entity mostly means. */
    private void compareNames(Entity entity) {
        Map<String, Integer> golds = new TreeMap<>();
        entity.mentions().forEach(passage -> golds.merge(name(passage).id(), 1, Integer::sum));
        String gold = most(golds);
        Set<String> texts = new HashSet<>();
        entity.mentions().forEach(passage -> texts.add(name(passage).text()));
        entity.names().forEach((language, name) -> {
            Set<String> base = bases.getOrDefault(gold, Map.of()).getOrDefault(language, Set.of());
            shown++;
            right += base.contains(name) ? 1 : 0;
            boolean stands = base.stream().anyMatch(texts::contains);
            reachable += stands ? 1 : 0;
            if (stands && !base.contains(name) && entity.mentions().size() >= TELLING) {
                wrongNames.add("name    " + entity.id() + " " + language + " " + name + ", not one of " + base);
            }
        });
    }

    /** Returns the figures, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("links across languages          " + all.acrossLanguages());
        lines.add("  each two forms once           " + forms.acrossLanguages());
        lines.add("links within a language         " + all.withinLanguages());
        lines.add("  each two forms once           " + forms.withinLanguages());
        byType.forEach((type, names) -> lines.add(String.format(
                Locale.ROOT,
                "  %-14s across %.3f  within %.3f  B-cubed %.3f",
                type.toString().toLowerCase(Locale.ROOT),
                names.acrossLanguages().f1(),
                names.withinLanguages().f1(),
                names.bCubed().f1())));
        lines.add("B-cubed                         " + all.bCubed());
        lines.add("LEA                             " + all.lea());
        lines.add(String.format(
                Locale.ROOT,
                "shown names that are base forms %.3f  (%d of %d; a base form stands there for %d)",
                shown == 0 ? 0 : (double) right / shown,
                right,
                shown,
                reachable));
        return lines;
    }

    /** Returns what is split and what is merged, and shown names that are no base forms. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        Map<String, Map<String, Map<String, Integer>>> merged = new TreeMap<>();
        shared.forEach((gold, entities) -> {
            if (entities.size() > 1 && weight(entities) >= TELLING) {
                errors.add("split   " + gold + " " + entities);
            }
            entities.forEach((entity, texts) ->
                    merged.computeIfAbsent(entity, key -> new TreeMap<>()).put(gold, texts));
        });
        merged.forEach((entity, golds) -> {
            if (golds.size() > 1 && weight(golds) >= TELLING) {
                errors.add("merged  " + entity + " " + golds);
            }
        });
        errors.addAll(wrongNames);
        return errors;
    }

    private static int weight(Map<String, Map<String, Integer>> groups) {
        return groups.values().stream()
                .flatMap(texts -> texts.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
