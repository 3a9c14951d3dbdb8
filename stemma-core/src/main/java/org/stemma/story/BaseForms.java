package org.stemma.story;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Language;

/**
 * Chooses by which name an entity is shown in each language: the fullest one that was read more than once, of places the
 * commonest; in the form that CLDR has, or else that others seem inflected from and that stands where subjects stand.
 */
final class BaseForms {
    /** Weights of a form by where it stands. */
    private static final double OPENING = 2;

    private static final double GOVERNED = 0.3;

    /** How much a form that all others are inflected from outweighs one of equal frequency, as a logarithm. */
    private static final double BASE = 2;

    private static final double UNTRUSTED = 0.01;

    private final KnownPlaces places;
    private final Endings endings;

    BaseForms(KnownPlaces places, Endings endings) {
        this.places = places;
        this.endings = endings;
    }

    /** Returns the name in each language. */
    Map<Language, String> of(NameGroup group) {
        Map<Language, List<NameMention>> mentions = new TreeMap<>();
        for (NameMention mention : group.mentions()) {
            mentions.computeIfAbsent(mention.language(), key -> new ArrayList<>())
                    .add(mention);
        }
        Map<Language, String> names = new TreeMap<>();
        mentions.forEach((language, all) -> names.put(language, shown(language, all, group)));
        return names;
    }

    private String shown(Language language, List<NameMention> mentions, NameGroup group) {
        boolean place = group.type() == NameType.PLACE || !group.code().isEmpty();
        List<NameForm> full = group.shapes().stream()
                .filter(shape -> confirmed(shape, group))
                .map(shape -> shape.in(language))
                .filter(forms -> !forms.isEmpty())
                .max(Comparator.<List<NameForm>>comparingInt(forms -> place ? 1 : size(forms))
                        .thenComparingDouble(BaseForms::weight))
                .orElseGet(() -> NameForm.of(mentions));
        return full.stream()
                .max(Comparator.<NameForm>comparingInt(form -> !group.code().isEmpty() && places.isBase(form) ? 1 : 0)
                        .thenComparingInt(form -> isInOwnScript(form) ? 1 : 0)
                        .thenComparingInt(form -> -form.shortened())
                        .thenComparingDouble(form -> score(form, full))
                        .thenComparing(NameForm::text, Comparator.reverseOrder()))
                .map(NameForm::text)
                .orElseThrow();
    }

    /** Returns whether a form is in the script of its language: reports also give foreign names as they are written abroad. */
    private static boolean isInOwnScript(NameForm form) {
        int[] own = UScript.getCode(ULocale.forLanguageTag(form.language().code()));
        int script = UScript.getScript(form.text().codePointAt(0));
        return own == null || IntStream.of(own).anyMatch(code -> code == script);
    }

    /** A name that stands but once in text that can be trusted needs a part of it elsewhere to be believed. */
    private static boolean confirmed(Shape shape, NameGroup group) {
        long trusted = shape.mentions().stream().filter(NameMention::trusted).count();
        return trusted > 1 || (trusted == 1 && group.mentions().size() > group.weight());
    }

    private static int size(List<NameForm> forms) {
        return forms.stream().mapToInt(form -> form.words().size()).min().orElse(0);
    }

    private static double weight(List<NameForm> forms) {
        return forms.stream().mapToDouble(BaseForms::weight).sum();
    }

    /** The logarithm of a form's weight, more where others are inflected from it, less where it is from others. */
    private double score(NameForm form, List<NameForm> all) {
        double inflected = 0;
        double others = 0;
        for (NameForm other : all) {
            if (other != form) {
                double weight = Math.sqrt(other.mentions().size());
                inflected += weight * endings.compare(form, other);
                others += weight;
            }
        }
        return Math.log(weight(form)) + (others == 0 ? 0 : BASE * inflected / others);
    }

    private static double weight(NameForm form) {
        return form.mentions().stream().mapToDouble(BaseForms::weight).sum();
    }

    private static double weight(NameMention mention) {
        double weight = switch (mention.position()) {
            case OPENING -> OPENING;
            case GOVERNED -> GOVERNED;
            case DATELINE, OTHER -> 1;
        };
        return mention.trusted() ? weight : weight * UNTRUSTED;
    }
}
