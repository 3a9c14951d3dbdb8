package org.stemma.annotate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * What Stemma knows of a language beyond CLDR: the words by which news tells who said what, joins clauses and counts.
 * Read from {@code packs/CODE.json}; see CONTRIBUTING for how to add one.
 *
 * @param language the language's code
 * @param speechVerbs finite forms of verbs that introduce what somebody says
 * @param sourcePhrases cues that the source follows: "according to"
 * @param postposedPhrases cues that follow the source: German "zufolge"
 * @param agents prepositions before the agent of a passive: "by"
 * @param continuers verbs by which the speaker of the sentences before speaks on: "went on"
 * @param adders verbs by which a speaker whose words name nobody adds to what was said before: "the brigade added"
 * @param anaphors beginnings of sentences that point at the sentence before: "this was"
 * @param documents nouns that name a document or channel, by the kind of origin that they tell; the empty text where
 *     the noun is general
 * @param mouthpieces nouns for those who speak for another: "press service"
 * @param roles nouns that can name a source
 * @param titles words that stand before a person's name
 * @param patronymics endings of patronymics, in all their cases
 * @param pronouns that can be a source
 * @param complementisers words between cue and content: "that"
 * @param coordinators words at which a sentence may break into clauses
 * @param strongBreaks coordinators that break without a comma
 * @param finite finite verb forms that endings do not tell
 * @param finiteEndings endings of words that are mostly finite verbs
 * @param articles articles
 * @param prepositions that may stand before a source
 * @param possessives that may stand before a source
 * @param stopWords words without content
 * @param negators words that turn a clause into its opposite
 * @param notNegations words that hold a negator and negate nothing: "not only"
 * @param hedges words that weaken a claim
 * @param notHedges phrases that hold a hedge and weaken nothing: "as soon as possible"
 * @param modality words that tell that something must be done, is wanted or has been done, and nothing else
 * @param about approximators
 * @param atLeast words that make a number a lower bound
 * @param atMost words that make a number an upper bound
 * @param distributives words that make a number one for each of several: "each", "either"
 * @param multipliers number words with their power of ten
 * @param ranges how numbers are given that are not one number
 * @param nextCues words that mark what is planned
 * @param notNext words that make of a later one of these nothing that is planned: "should", "will have"
 * @param conditions words at the head of a clause that leave open whether it comes true: "if", "whether"
 * @param futureEndings endings of words that are mostly verbs in the future
 * @param elisions shortened words that stand glued to the next one: French "l'"
 * @param enclitics endings that are no part of the word: English "'s"
 * @param passives auxiliaries of the passive: a verb of speech after them has no speaker before it
 * @param locatives prepositions before a place where something is: "in"
 * @param speech how speech is reported
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LanguagePack(
        String language,
        Phrases speechVerbs,
        Phrases sourcePhrases,
        Phrases postposedPhrases,
        Phrases agents,
        Phrases continuers,
        Phrases adders,
        Phrases anaphors,
        @JsonDeserialize(using = DocumentNouns.class) Map<String, Phrases> documents,
        Phrases mouthpieces,
        Phrases roles,
        Phrases titles,
        List<String> patronymics,
        Phrases pronouns,
        Phrases complementisers,
        Phrases coordinators,
        Phrases strongBreaks,
        Phrases finite,
        List<String> finiteEndings,
        Phrases articles,
        Phrases prepositions,
        Phrases possessives,
        Phrases stopWords,
        Phrases negators,
        Phrases notNegations,
        Phrases hedges,
        Phrases notHedges,
        Map<Modality, Phrases> modality,
        Phrases about,
        Phrases atLeast,
        Phrases atMost,
        Phrases distributives,
        Map<String, Integer> multipliers,
        RangeWords ranges,
        Phrases nextCues,
        Phrases notNext,
        Phrases conditions,
        List<String> futureEndings,
        List<String> elisions,
        List<String> enclitics,
        Phrases passives,
        Phrases locatives,
        SpeechWords speech) {

    /** Puts empty lists in the place of missing ones and copies the others. */
    public LanguagePack {
        speechVerbs = Phrases.orNone(speechVerbs);
        sourcePhrases = Phrases.orNone(sourcePhrases);
        postposedPhrases = Phrases.orNone(postposedPhrases);
        agents = Phrases.orNone(agents);
        continuers = Phrases.orNone(continuers);
        adders = Phrases.orNone(adders);
        anaphors = Phrases.orNone(anaphors);
        documents = sorted(documents);
        mouthpieces = Phrases.orNone(mouthpieces);
        roles = Phrases.orNone(roles);
        titles = Phrases.orNone(titles);
        patronymics = patronymics == null ? List.of() : List.copyOf(patronymics);
        pronouns = Phrases.orNone(pronouns);
        complementisers = Phrases.orNone(complementisers);
        coordinators = Phrases.orNone(coordinators);
        strongBreaks = Phrases.orNone(strongBreaks);
        finite = Phrases.orNone(finite);
        finiteEndings = finiteEndings == null ? List.of() : List.copyOf(finiteEndings);
        articles = Phrases.orNone(articles);
        prepositions = Phrases.orNone(prepositions);
        possessives = Phrases.orNone(possessives);
        stopWords = Phrases.orNone(stopWords);
        negators = Phrases.orNone(negators);
        notNegations = Phrases.orNone(notNegations);
        hedges = Phrases.orNone(hedges);
        notHedges = Phrases.orNone(notHedges);
        modality = modality == null ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(modality));
        about = Phrases.orNone(about);
        atLeast = Phrases.orNone(atLeast);
        atMost = Phrases.orNone(atMost);
        distributives = Phrases.orNone(distributives);
        multipliers = sorted(multipliers);
        ranges = ranges == null ? RangeWords.NONE : ranges;
        nextCues = Phrases.orNone(nextCues);
        notNext = Phrases.orNone(notNext);
        conditions = Phrases.orNone(conditions);
        futureEndings = futureEndings == null ? List.of() : List.copyOf(futureEndings);
        elisions = plain(elisions);
        enclitics = plain(enclitics);
        passives = Phrases.orNone(passives);
        locatives = Phrases.orNone(locatives);
        speech = speech == null ? SpeechWords.NONE : speech;
    }

    private static List<String> plain(@Nullable List<String> entries) {
        return entries == null
                ? List.of()
                : entries.stream().map(LanguagePack::plain).distinct().toList();
    }

    /** Returns a word in the form in which lists are matched: lower case, each apostrophe a straight one. */
    public static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** Returns a word in plain form, its capitals made small as the language pairs them: I is another letter in Turkish. */
    private String lower(String word) {
        return word.toLowerCase(Locale.forLanguageTag(language)).replace('’', '\'');
    }

    /** Returns a word in plain form without elided words before it and enclitics behind it. */
    public String bare(String word) {
        String bare = lower(word);
        for (String elision : elisions) {
            if (bare.length() > elision.length() && bare.startsWith(elision)) {
                bare = bare.substring(elision.length());
            }
        }
        for (String enclitic : enclitics) {
            if (bare.length() > enclitic.length() && bare.endsWith(enclitic)) {
                return bare.substring(0, bare.length() - enclitic.length());
            }
        }
        return bare;
    }

    /** Returns whether a word ends in an enclitic, as a possessor does in English. */
    public boolean hasEnclitic(String word) {
        String whole = lower(word);
        return enclitics.stream().anyMatch(enclitic -> whole.length() > enclitic.length() && whole.endsWith(enclitic));
    }

    /** Copies a map in the order of its keys: an unordered copy is walked in another order in each run of Java. */
    static <V> Map<String, V> sorted(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /**
     * A noun that names a document, where it stands.
     *
     * @param kind the kind of origin that it tells; the empty text where it is general
     * @param length the number of its words
     */
    public record DocumentNoun(String kind, int length) {}

    /** Returns the longest noun for a document that begins at {@code index}. */
    public Optional<DocumentNoun> document(List<String> words, int index) {
        return documents.entrySet().stream()
                .map(entry -> new DocumentNoun(entry.getKey(), entry.getValue().match(words, index)))
                .filter(noun -> noun.length() > 0)
                .max(Comparator.comparingInt(DocumentNoun::length).thenComparing(DocumentNoun::kind));
    }

    /**
     * Words that tell a modality, where they stand.
     *
     * @param modality what they tell
     * @param length how many they are
     */
    public record ModalWords(Modality modality, int length) {}

    /** Returns the longest words for a modality that begin at {@code index}. */
    public Optional<ModalWords> modal(List<String> words, int index) {
        return modality.entrySet().stream()
                .map(entry -> new ModalWords(entry.getKey(), entry.getValue().match(words, index)))
                .filter(modal -> modal.length() > 0)
                .max(Comparator.comparingInt(ModalWords::length));
    }

    /** Returns whether a lower-case word is mostly a finite verb: by the lists, longer words also by their ending. */
    public boolean isFinite(String word) {
        return finite.contains(word)
                || speechVerbs.contains(word)
                || finiteEndings.stream()
                        .anyMatch(ending -> word.length() >= ending.length() + 2 && word.endsWith(ending));
    }

    /** Returns whether a lower-case word is mostly a verb in the future by its ending. */
    public boolean isFuture(String word) {
        return futureEndings.stream()
                .anyMatch(ending ->
                        word.equals(ending) || (word.length() >= ending.length() + 2 && word.endsWith(ending)));
    }

    /** Returns the pack of a language of which nothing is known. */
    static LanguagePack empty(Language language) {
        return JsonMapper.builder().build().convertValue(Map.of("language", language.code()), LanguagePack.class);
    }
}
