package org.stemma.languages;

import java.time.LocalDate;
import java.util.List;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Reports;
import org.stemma.intake.Cleaned;
import org.stemma.intake.Cleaner;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.time.TimeAnchor;
import org.stemma.time.TimeExpression;
import org.stemma.time.TimeFinder;

/** What a user gets of texts in one language, in few words. */
final class Seen {
    /** A Wednesday. */
    static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);

    private static final TimeFinder TIMES = new TimeFinder();

    private Seen() {}

    /** Returns the words that name most fully who is meant by each source; a dash where nothing tells. */
    static List<String> meant(String language, String text) {
        return Reports.read(language, text).attributions().stream()
                .map(Attribution::resolved)
                .map(source -> Reports.words(source.antecedent(), text))
                .toList();
    }

    /** Returns how each cue is meant, as {@code ACT POLARITY}. */
    static List<String> stances(String language, String text) {
        return Reports.read(language, text).attributions().stream()
                .map(attribution ->
                        attribution.stance().act() + " " + attribution.stance().polarity())
                .toList();
    }

    /** Returns the value of each time of one sentence, told on {@link #PUBLISHED}. */
    static List<String> times(String language, String sentence) {
        List<TimeFinder.Sentence> sentences =
                List.of(new TimeFinder.Sentence(new Span(0, sentence.length()), new Language(language)));
        return TIMES.find(sentence, sentences, TimeAnchor.published(PUBLISHED)).stream()
                .map(TimeExpression::value)
                .toList();
    }

    /** Returns whether a word weakens a claim. */
    static boolean isHedge(String language, String words) {
        List<String> tokens = List.of(words.split(" ", -1));
        return new LanguagePacks().of(new Language(language)).hedges().match(tokens, 0) == tokens.size();
    }

    /** Returns a page without its noise: its lines are paragraphs. */
    static Cleaned cleaned(String language, String... lines) {
        Language known = new Language(language);
        return new Cleaner((word, any) -> false, text -> known).clean(String.join("\n\n", lines));
    }

    /** Returns the paragraphs that are left of a page. */
    static List<String> kept(String language, String... lines) {
        Cleaned cleaned = cleaned(language, lines);
        return cleaned.blocks().stream()
                .map(block -> block.span().of(cleaned.text().text()))
                .toList();
    }
}
