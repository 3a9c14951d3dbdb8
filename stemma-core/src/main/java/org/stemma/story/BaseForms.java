package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Language;

/**
 * Chooses by which name an entity is shown in each language: the fullest one that was read more than once, in the form
 * that stands most where subjects stand.
 */
final class BaseForms {
    /** Weights of a form by where it stands. */
    private static final double OPENING = 2;

    private static final double GOVERNED = 0.2;

    private BaseForms() {}

    /** Returns the name in each language. */
    static Map<Language, String> of(NameGroup group) {
        Map<Language, List<NameMention>> mentions = new TreeMap<>();
        for (NameMention mention : group.mentions()) {
            mentions.computeIfAbsent(mention.language(), key -> new ArrayList<>()).add(mention);
        }
        Map<Language, String> names = new TreeMap<>();
        mentions.forEach((language, all) -> names.put(language, shown(language, all, group)));
        return names;
    }

    private static String shown(Language language, List<NameMention> mentions, NameGroup group) {
        boolean place = group.type() == NameType.PLACE || !group.code().isEmpty();
        List<NameForm> full = group.shapes().stream()
                .filter(shape -> repeated(shape))
                .map(shape -> shape.forms().stream()
                        .filter(form -> form.language().equals(language))
                        .toList())
                .filter(forms -> !forms.isEmpty())
                .max(Comparator.<List<NameForm>>comparingInt(forms -> place ? weight(forms) : forms.get(0).words().size())
                        .thenComparingInt(BaseForms::weight))
                .orElse(List.of());
        Map<String, Double> weights = new TreeMap<>();
        for (NameForm form : full) {
            form.mentions().forEach(mention -> weights.merge(mention.text(), weight(mention), Double::sum));
        }
        if (weights.isEmpty()) {
            mentions.forEach(mention -> weights.merge(mention.text(), weight(mention), Double::sum));
        }
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static boolean repeated(Shape shape) {
        return shape.mentions().stream().filter(NameMention::trusted).count() > 1;
    }

    private static int weight(List<NameForm> forms) {
        return forms.stream().mapToInt(form -> form.mentions().size()).sum();
    }

    private static double weight(NameMention mention) {
        double weight =
                switch (mention.position()) {
                    case OPENING -> OPENING;
                    case GOVERNED -> GOVERNED;
                    case OTHER -> 1;
                };
        return mention.trusted() ? weight : weight / 100;
    }
}
