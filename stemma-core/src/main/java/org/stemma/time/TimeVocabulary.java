package org.stemma.time;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/** What is known of times in one language: its words from CLDR and its pack, and the patterns of its dates. */
final class TimeVocabulary {
    private final Lexicon lexicon;
    private final TimeGrammar grammar;
    private final Capitals capitals;
    private final Optional<TimePack> pack;
    private final DigitOrder order;

    /** In which order a language writes the numbers of a date with the year at its end. */
    enum DigitOrder {
        DAY_FIRST,
        /** Where the month is written first, the day is as well: only numbers above 12 tell. */
        EITHER
    }

    private TimeVocabulary(
            Lexicon lexicon, TimeGrammar grammar, Capitals capitals, @Nullable TimePack pack, DigitOrder order) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.capitals = capitals;
        this.pack = Optional.ofNullable(pack);
        this.order = order;
    }

    /** Builds the vocabulary of a language; with nothing but digits where CLDR does not know it. */
    static TimeVocabulary of(Language language) {
        TimePack pack = TimePack.read(language);
        Lexicon lexicon = new Lexicon(pack == null ? Map.of() : pack.folds());
        List<Rule> patterns = new ArrayList<>();
        boolean capitalised = false;
        for (ULocale locale : locales(language)) {
            capitalised |= CldrNames.addTo(lexicon, locale);
            CldrRelatives.addTo(lexicon, locale);
            patterns.addAll(CldrPatterns.rules(locale, lexicon));
        }
        regions(language).forEach(region -> CldrNames.addTo(lexicon, region));
        CldrNumbers.addTo(lexicon, language.locale());
        if (pack != null) {
            pack.addTo(lexicon);
        }
        ULocale script = ULocale.addLikelySubtags(language.locale());
        boolean cased = List.of("Latn", "Cyrl", "Grek", "Armn").contains(script.getScript());
        return new TimeVocabulary(
                lexicon,
                new TimeGrammar(patterns),
                cased ? capitals(pack, capitalised) : Capitals.NONE,
                pack,
                CldrPatterns.isMonthFirst(language.locale()) ? DigitOrder.EITHER : DigitOrder.DAY_FIRST);
    }

    private static Capitals capitals(@Nullable TimePack pack, boolean capitalised) {
        if (pack != null && pack.capitals() == TimePack.Nouns.CALENDAR_EITHER) {
            return Capitals.EITHER;
        }
        return capitalised ? Capitals.NAMES : Capitals.WORDS;
    }

    /** Returns the language's locales without a country, one for each script: months of Serbian have two. */
    private static List<ULocale> locales(Language language) {
        List<ULocale> locales = new ArrayList<>();
        locales.add(language.locale());
        if (language.isKnown()) {
            Arrays.stream(ULocale.getAvailableLocales())
                    .filter(locale -> locale.getLanguage().equals(language.code()))
                    .filter(locale ->
                            !locale.getScript().isEmpty() && locale.getCountry().isEmpty())
                    .sorted(Comparator.comparing(ULocale::toString))
                    .forEach(locales::add);
        }
        return locales;
    }

    /** Returns the language's locales with a country: Austrians have a name of their own for January. */
    private static List<ULocale> regions(Language language) {
        return Arrays.stream(ULocale.getAvailableLocales())
                .filter(locale -> locale.getLanguage().equals(language.code()))
                .filter(locale -> !locale.getCountry().isEmpty())
                .sorted(Comparator.comparing(ULocale::toString))
                .toList();
    }

    Lexicon lexicon() {
        return lexicon;
    }

    TimeGrammar grammar() {
        return grammar;
    }

    Capitals capitals() {
        return capitals;
    }

    DigitOrder order() {
        return order;
    }

    boolean hasPack() {
        return pack.isPresent();
    }

    boolean marksYears() {
        return pack.isPresent() && pack.get().words().containsKey(Slot.YEAR_MARK.name());
    }

    boolean capitalisesNouns() {
        return pack.isPresent() && pack.get().capitals() == TimePack.Nouns.CAPITAL;
    }

    /** Returns the tense of a clause that nothing tells. */
    Tense bareTense() {
        return pack.map(TimePack::bareTense).orElse(Tense.UNKNOWN);
    }

    List<String> pastEndings() {
        return pack.map(TimePack::pastEndings).orElse(List.of());
    }

    List<String> futureEndings() {
        return pack.map(TimePack::futureEndings).orElse(List.of());
    }
}
