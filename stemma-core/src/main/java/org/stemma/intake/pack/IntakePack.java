package org.stemma.intake.pack;

import java.util.List;
import org.stemma.article.Noise;

/**
 * What intake knows of one language: the content of a file {@code CODE.json} beside this class. Wordings are in lower
 * case without punctuation.
 *
 * @param language its code
 * @param cues wordings of noise
 * @param smallWords articles, prepositions, pronouns, conjunctions
 * @param determiners words that a common noun must follow
 * @param honorifics words in front of a person's name
 * @param clitics what a tokeniser parts from a word's end, with a straight apostrophe
 * @param spacedMarks marks in front of which the language writes a space
 * @param sections names of a paper's sections
 * @param published labels in front of a day of publication
 * @param source labels in front of an outlet
 * @param address labels in front of the article's own address
 * @param dayWords words that may stand beside a day of publication in a line of its own: "at", "o'clock"
 * @param bylines wordings in front of an author's name
 * @param articles the words with which names of papers begin, "The" in English
 * @param outletWords nouns in names of papers, agencies and stations, also as the end of compounds
 */
record IntakePack(
        String language,
        List<Wording> cues,
        List<String> smallWords,
        List<String> determiners,
        List<String> honorifics,
        List<String> clitics,
        String spacedMarks,
        List<String> sections,
        List<String> published,
        List<String> source,
        List<String> address,
        List<String> dayWords,
        List<String> bylines,
        List<String> articles,
        List<String> outletWords) {
    /**
     * Wordings that tell the same.
     *
     * @param kind the noise they tell
     * @param where which part of a line they must be
     * @param longest the most words that the line may have
     * @param phrases the wordings
     */
    record Wording(Noise.Kind kind, Cue.Where where, int longest, List<String> phrases) {
        Wording {
            phrases = List.copyOf(phrases);
        }
    }

    IntakePack {
        cues = List.copyOf(cues);
        smallWords = List.copyOf(smallWords);
        determiners = List.copyOf(determiners);
        honorifics = List.copyOf(honorifics);
        clitics = List.copyOf(clitics);
        sections = List.copyOf(sections);
        published = List.copyOf(published);
        source = List.copyOf(source);
        address = List.copyOf(address);
        dayWords = List.copyOf(dayWords);
        bylines = List.copyOf(bylines);
        articles = List.copyOf(articles);
        outletWords = List.copyOf(outletWords);
    }
}
