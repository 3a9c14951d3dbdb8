package org.stemma.bench.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.bench.Counts;
import org.stemma.bench.Examples;
import org.stemma.bench.Section;
import org.stemma.bench.outline.OutlineGold.GoldEntity;
import org.stemma.bench.outline.OutlineGold.GoldStory;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.EntityEntry;

/** Puts the measures of the outline into words. */
final class OutlineReport {
    private final OutlineGold gold;
    private final Examples examples;
    private final Naming naming;

    OutlineReport(OutlineGold gold, Examples examples) {
        this.gold = gold;
        this.examples = examples;
        naming = new Naming(gold, examples);
    }

    List<Section> sections() {
        Agenda agenda = new Agenda(gold, examples);
        return List.of(
                mentions(),
                entities(),
                names(),
                agenda.timeline(),
                agenda.next(),
                new EventFields(gold, examples, naming).section());
    }

    private Section mentions() {
        Map<String, Counts> types = naming.byType();
        Counts strict = types.values().stream().reduce(Counts.of(0, 0, 0), Counts::plus);
        List<String> lines = new ArrayList<>();
        lines.add(line("same bounds and type", strict));
        types.forEach((type, counts) -> lines.add(line("  " + (type.isEmpty() ? "without type" : type), counts)));
        lines.add(line("same bounds, any type", naming.sameBounds()));
        lines.add(line("any type and bounds", naming.anyType()));
        List<String> errors = new ArrayList<>();
        naming.missing().forEach(mention -> errors.add("missing " + words(mention)));
        naming.extra().forEach(mention -> errors.add("wrong   " + words(mention)));
        naming.pairs().stream()
                .filter(pair -> !pair.gold().isAt(pair.found()))
                .forEach(pair -> errors.add("bounds  " + words(pair.found()) + ", not " + words(pair.gold())));
        naming.pairs().stream()
                .filter(pair -> !pair.gold().isOfTypeOf(pair.found()))
                .forEach(pair -> errors.add("type    " + pair.found().type() + ", not " + words(pair.gold())));
        return new Section("Names of entities", lines, Map.of("mentions", strict.f1()), errors);
    }

    private static String line(String name, Counts counts) {
        return String.format(Locale.ROOT, "%-21s %s", name, counts);
    }

    private String words(Mention mention) {
        return mention.type() + " " + mention.article() + " " + mention.span().start() + " "
                + examples.words(mention.article(), mention.span());
    }

    private Section entities() {
        Counts counts = naming.bCubed();
        List<String> errors = new ArrayList<>();
        naming.shared(Naming.Pair::gold, Naming.Pair::found).forEach((entity, groups) -> {
            if (groups.size() > 1) {
                errors.add("split   " + entity + " " + groups);
            }
        });
        naming.shared(Naming.Pair::found, Naming.Pair::gold).forEach((entity, groups) -> {
            if (groups.size() > 1) {
                errors.add("merged  " + entity + " " + groups);
            }
        });
        return new Section(
                "Entities: names grouped, B-cubed",
                List.of(counts.toString()),
                Map.of("entities", counts.f1()),
                errors);
    }

    /** Returns how many base forms of names, by language, are those of the entity found for the gold's. */
    private Section names() {
        int all = 0;
        int right = 0;
        List<String> errors = new ArrayList<>();
        for (GoldStory story : gold.stories()) {
            for (GoldEntity entity : story.entities()) {
                Map<String, String> found = foundOf(story, entity);
                all += entity.names().size();
                for (Map.Entry<String, String> name : entity.names().entrySet()) {
                    String called = found.getOrDefault(name.getKey(), "");
                    if (called.equals(name.getValue())) {
                        right++;
                    } else {
                        errors.add(story.id() + "/" + entity.id() + " in " + name.getKey() + ": "
                                + (called.isEmpty() ? "none" : called) + ", not " + name.getValue());
                    }
                }
            }
        }
        return new Section(
                "Names by language, base forms",
                List.of(right + " of " + all),
                Map.of("names", all == 0 ? 0 : (double) right / all),
                errors);
    }

    private Map<String, String> foundOf(GoldStory story, GoldEntity entity) {
        Optional<String> key = naming.foundOf(Mention.key(story, entity.id()));
        for (Dossier dossier : examples.dossiers()) {
            for (EntityEntry found : dossier.entities()) {
                if (key.filter(Mention.key(dossier, found.id())::equals).isPresent()) {
                    return found.names();
                }
            }
        }
        return Map.of();
    }
}
