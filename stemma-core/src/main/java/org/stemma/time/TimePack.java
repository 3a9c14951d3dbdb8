package org.stemma.time;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * What times need of a language beyond CLDR, read from {@code packs/CODE.json}; see CONTRIBUTING.
 *
 * @param language the language's code
 * @param endings lists of endings by a name; "прошл{A}" stands for the word with each ending of the list A
 * @param folds letters that are taken for others
 * @param words phrases by the part that they play: the name of a slot, and behind a space its value
 * @param pastEndings endings of words that are mostly verbs in the past
 * @param futureEndings endings of words that are mostly verbs of what is to come
 * @param capitals whether nouns are written with a capital
 * @param bareTense the tense of a sentence that nothing tells
 */
record TimePack(
        String language,
        Map<String, List<String>> endings,
        Map<String, String> folds,
        Map<String, List<String>> words,
        List<String> pastEndings,
        List<String> futureEndings,
        Nouns capitals,
        Tense bareTense) {
    /** How a language writes nouns. */
    enum Nouns {
        /** As it writes verbs. */
        SMALL,
        /** With a capital. */
        CAPITAL,
        /** As it writes verbs, but months and weekdays now with a capital, now without. */
        CALENDAR_EITHER
    }

    /** Puts empty lists in the place of missing ones and copies the others, in the order of their keys. */
    TimePack {
        endings = endings == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(endings));
        folds = folds == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(folds));
        words = words == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(words));
        pastEndings = pastEndings == null ? List.of() : List.copyOf(pastEndings);
        futureEndings = futureEndings == null ? List.of() : List.copyOf(futureEndings);
        capitals = capitals == null ? Nouns.SMALL : capitals;
        bareTense = bareTense == null ? Tense.UNKNOWN : bareTense;
    }

    /** Returns the pack of a language, or null where there is none. */
    static @Nullable TimePack read(Language language) {
        try (InputStream resource = TimePack.class.getResourceAsStream("packs/" + language.code() + ".json")) {
            return resource == null ? null : JsonMapper.builder().build().readValue(resource, TimePack.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("time pack " + language.code(), broken);
        }
    }

    /** Adds the pack's words to a lexicon; throws {@link IllegalArgumentException} for a part that is no slot. */
    void addTo(Lexicon lexicon) {
        words.forEach((key, phrases) -> {
            int space = key.indexOf(' ');
            Slot slot = Slot.valueOf(space < 0 ? key : key.substring(0, space));
            Term term = new Term(slot, space < 0 ? "" : key.substring(space + 1));
            for (String phrase : phrases) {
                expand(phrase).forEach(form -> lexicon.add(form, term));
            }
        });
    }

    /** Returns a phrase with each ending of the list that it names in braces; itself where it names none. */
    private List<String> expand(String phrase) {
        int open = phrase.indexOf('{');
        int close = phrase.indexOf('}', open + 1);
        if (open < 0 || close < 0) {
            return List.of(phrase);
        }
        String name = phrase.substring(open + 1, close);
        List<String> list = endings.get(name);
        if (list == null) {
            throw new IllegalArgumentException("time pack " + language + ": no endings " + name + " for " + phrase);
        }
        List<String> forms = new ArrayList<>();
        for (String ending : list) {
            forms.addAll(expand(phrase.substring(0, open) + ending + phrase.substring(close + 1)));
        }
        return forms;
    }
}
