package org.stemma.store.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * What is looked for. Words are looked for in each language's way and need not all be there; everything else must hold.
 *
 * @param words the words, in the order given
 * @param phrases words that stand beside one another, in this order and form
 * @param excluded words or phrases that the article may not have
 * @param names words that the passage has a name like, however spelt
 * @param titles words that stand beside one another in the title
 * @param outlets words that stand beside one another in the outlet's name
 * @param languages the article is in one of them; all where there is none
 * @param stories the article is in one of these, by id; all where there is none
 * @param from the first day of publication; null for no bound
 * @param to the last day of publication; null for no bound
 */
public record SearchQuery(
        List<String> words,
        List<String> phrases,
        List<String> excluded,
        List<String> names,
        List<String> titles,
        List<String> outlets,
        List<Language> languages,
        List<String> stories,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Copies the lists. */
    public SearchQuery {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
        names = List.copyOf(names);
        titles = List.copyOf(titles);
        outlets = List.copyOf(outlets);
        languages = List.copyOf(languages);
        stories = List.copyOf(stories);
    }

    /**
     * Reads a query as people type it: {@code ferry "ran aground" -storm outlet:courier title:"two words" name:Karst
     * lang:ru story:ferry-aground after:2031-03-01 before:2031-04 date:2031-03-04 date:2031-03-01..2031-03-09}. A day may
     * lack its day or month; {@code after} counts its own day, {@code before} does not.
     *
     * @throws QueryException where a day or language cannot be read, or nothing is asked
     */
    public static SearchQuery parse(String typed) {
        return new QueryReader().read(typed);
    }

    /** Returns a query for these words alone, in which no character means anything. */
    public static SearchQuery ofWords(String text) {
        return new SearchQuery(
                List.of(text), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null);
    }

    /** Returns the words and phrases as one text. */
    String text() {
        return String.join(" ", words) + " " + String.join(" ", phrases);
    }
}
