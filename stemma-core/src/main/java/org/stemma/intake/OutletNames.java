package org.stemma.intake;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.pack.IntakePacks;
import org.stemma.text.Language;

/**
 * Tells whether a name beside a day of publication is an outlet's: in quotation marks, an internet name, with an article
 * or a noun of the press ("The Bay Courier", "Hafenblatt"), or one capitalised word that CLDR knows as no country or
 * city. Two other capitalised words are rather an author, and are not taken.
 */
final class OutletNames {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 7;
    private static final int COMPOUND = 4;
    private static final Pattern DOMAIN = Pattern.compile("(?U)(?:[\\w-]+\\.)+[a-z]{2,}");
    private static final Pattern QUOTED = Pattern.compile("[\"\u201c\u201e\u00ab](.+)[\"\u201d\u201c\u00bb]");

    private final Set<String> articles;
    private final Set<String> nouns;
    private final Set<String> small;
    private final Language language;

    OutletNames(IntakePacks packs, Language language) {
        this.articles = packs.outletArticles();
        this.nouns = packs.outletWords();
        this.small = packs.smallWords(Language.UNKNOWN);
        this.language = language;
    }

    /** Returns the outlet that a part of a line names, without quotation marks; null where it is not surely one. */
    @Nullable String find(String part) {
        String name = part.strip();
        boolean quoted = QUOTED.matcher(name).matches();
        name = quoted ? name.substring(1, name.length() - 1).strip() : name;
        if (!isName(name)) {
            return null;
        }
        boolean sure = quoted || DOMAIN.matcher(name).matches() || isOfPress(name);
        return sure || (name.indexOf(' ') < 0 && name.length() >= 2 && !isPlace(name)) ? name : null;
    }

    /** Returns whether the name has a noun of the press or begins with an article, as names of papers do. */
    boolean isOfPress(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[ '\u2019-]+", -1);
        boolean article = words.length > 1 && articles.contains(words[0]) && Character.isUpperCase(name.charAt(0));
        return article || hasNoun(name);
    }

    /** Returns whether one of the words, or the end of a compound, is a noun of the press. */
    boolean hasNoun(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+", -1)) {
            if (nouns.contains(word)
                    || nouns.stream().anyMatch(noun -> noun.length() >= COMPOUND && word.endsWith(noun))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the text can be a name: short, no sentence, its words capitalised but for small ones. */
    boolean isName(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.endsWith(".") || text.contains("://")) {
            return false;
        }
        String[] words = text.split(" ", -1);
        boolean capital = Character.isUpperCase(text.codePointAt(0))
                || DOMAIN.matcher(text).matches();
        return words.length <= MOST_WORDS && capital && Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** Returns whether every word of the text is capitalised, small words and marks aside. */
    boolean isCapitalised(String text) {
        for (String word : text.split("[\\s,]+", -1)) {
            boolean open = word.isEmpty()
                    || !Character.isLetter(word.codePointAt(0))
                    || Character.isUpperCase(word.codePointAt(0));
            if (!open && !small.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlace(String name) {
        Set<String> places = new HashSet<>();
        for (ULocale locale : List.of(language.locale(), ULocale.ENGLISH)) {
            TimeZoneNames cities = TimeZoneNames.getInstance(locale);
            for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
                @Nullable String city = cities.getExemplarLocationName(zone);
                if (city != null) {
                    places.add(city.toLowerCase(Locale.ROOT));
                }
            }
            for (String country : Locale.getISOCountries()) {
                places.add(new ULocale("", country).getDisplayCountry(locale).toLowerCase(Locale.ROOT));
            }
        }
        return places.contains(name.toLowerCase(Locale.ROOT));
    }
}
