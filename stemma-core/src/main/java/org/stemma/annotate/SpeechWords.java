package org.stemma.annotate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a language pack that tells how speech is reported: who a source is and how a cue is meant.
 *
 * @param acts words of cues, by what they tell beyond "said"
 * @param pronouns pronouns and possessives, by whom they can stand for
 * @param genders titles, roles and articles that tell a person's gender
 * @param genderEndings endings of roles and verb forms that tell it
 * @param collectives words for several speakers as one: "both sides"
 * @param bodies nouns for bodies rather than persons: "ministry"
 * @param unnamed words with which a source that is not to be named is introduced: "a", "some"
 * @param references cues that name what the speaker himself draws on: "citing"
 * @param genitives words that join a noun to the source before it: "of"; empty where the bare case does so
 * @param adverbs words beside a source that are no part of it: "yesterday"
 * @param possessedPhrases cues that hold their source as a possessive, written {@code _}: "in _ words"
 * @param asides marks that set a cue off inside a quotation
 * @param dialogue dashes with which a paragraph of direct speech begins
 * @param silentSubjects whether a verb of speech at the head of a sentence speaks of the speaker before where no subject
 *     stands beside it: Portuguese "Acrescentou que …"
 * @param separable verbs of speech that are parted from a word behind them, with these words: Dutch "legt" with "uit"
 * @param verbFinal whether a verb of speech stands behind what is said, and the source before it
 * @param attributive forms of such verbs that stand before the source: Turkish "diyen"
 * @param obliqueEndings endings that tell of a word in small letters that it is not the subject
 */
public record SpeechWords(
        Map<Stance.Act, Phrases> acts,
        Map<Gender, Phrases> pronouns,
        Map<Gender, Phrases> genders,
        Map<Gender, List<String>> genderEndings,
        Phrases collectives,
        Phrases bodies,
        Phrases unnamed,
        Phrases references,
        Phrases genitives,
        Phrases adverbs,
        Phrases possessedPhrases,
        List<String> asides,
        List<String> dialogue,
        boolean silentSubjects,
        Map<String, List<String>> separable,
        boolean verbFinal,
        Phrases attributive,
        List<String> obliqueEndings) {
    /** Nothing known of a language. */
    static final SpeechWords NONE = new SpeechWords(
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Phrases.NONE,
            Phrases.NONE,
            Phrases.NONE,
            Phrases.NONE,
            Phrases.NONE,
            Phrases.NONE,
            Phrases.NONE,
            List.of(),
            List.of(),
            false,
            Map.of(),
            false,
            Phrases.NONE,
            List.of());

    /** Puts empty lists in the place of missing ones and copies the others. */
    public SpeechWords {
        acts = ordered(acts, Stance.Act.class);
        pronouns = ordered(pronouns, Gender.class);
        genders = ordered(genders, Gender.class);
        genderEndings = ordered(genderEndings, Gender.class);
        collectives = Phrases.orNone(collectives);
        bodies = Phrases.orNone(bodies);
        unnamed = Phrases.orNone(unnamed);
        references = Phrases.orNone(references);
        genitives = Phrases.orNone(genitives);
        adverbs = Phrases.orNone(adverbs);
        possessedPhrases = Phrases.orNone(possessedPhrases);
        asides = asides == null ? List.of() : List.copyOf(asides);
        dialogue = dialogue == null ? List.of() : List.copyOf(dialogue);
        separable = LanguagePack.sorted(separable);
        attributive = Phrases.orNone(attributive);
        obliqueEndings = obliqueEndings == null ? List.of() : List.copyOf(obliqueEndings);
    }

    private static <K extends Enum<K>, V> Map<K, V> ordered(@Nullable Map<K, V> map, Class<K> keys) {
        Map<K, V> ordered = new EnumMap<>(keys);
        ordered.putAll(map == null ? Map.of() : map);
        return Collections.unmodifiableMap(ordered);
    }

    /** Returns how many words from {@code index} on are in the list for any of these. */
    static <K> int match(Map<K, Phrases> lists, List<String> words, int index) {
        return lists.values().stream()
                .mapToInt(list -> list.match(words, index))
                .max()
                .orElse(0);
    }

    /** Returns whether the pronoun can stand for such a one. */
    boolean isPronoun(Gender gender, String word) {
        return pronouns.getOrDefault(gender, Phrases.NONE).contains(word);
    }

    /** Returns whether the word tells that gender, by itself or by its ending. */
    boolean tells(Gender gender, String word) {
        return genders.getOrDefault(gender, Phrases.NONE).contains(word)
                || genderEndings.getOrDefault(gender, List.of()).stream()
                        .anyMatch(ending -> word.length() > ending.length() + 1 && word.endsWith(ending));
    }
}
