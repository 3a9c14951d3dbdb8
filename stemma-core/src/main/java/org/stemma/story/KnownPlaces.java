package org.stemma.story;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.stemma.text.Language;

/**
 * The places that CLDR names in every language: countries, continents and unions of countries by their region code, and
 * the cities after which time zones are called, by the zone. A name is known in its inflected forms too.
 */
final class KnownPlaces {
    private static final List<RegionType> REGIONS =
            List.of(RegionType.TERRITORY, RegionType.CONTINENT, RegionType.SUBCONTINENT, RegionType.GROUPING);

    private static final Pattern ASIDE = Pattern.compile("\\s*\\(.*\\)");
    private static final int ENDING = 3;

    /** So many letters at the end tell a base form. */
    private static final int ENDS = 2;

    /** Acronyms of countries have so many letters; of two letters too many could be meant. */
    private static final int ACRONYM = 3;

    private static final int SHORTEST_STEM = 3;

    private final Phones phones;
    private final Map<Language, Names> names = new ConcurrentHashMap<>();

    KnownPlaces(Phones phones) {
        this.phones = phones;
    }

    /** A place's name in words, each as it sounds. */
    private record Known(String code, List<String> words) {}

    /** The names in one language, by the beginning of their first words. */
    private record Names(
            Map<List<String>, String> exact,
            Map<String, List<Known>> beginnings,
            Map<String, String> initials,
            Map<String, Integer> ends) {}

    /** Returns the code of the place that CLDR calls so in this language; none for an inflected form. */
    Optional<String> named(List<String> words, Language language) {
        return Optional.ofNullable(names(language).exact.get(words));
    }

    /**
     * Returns the code of the place that CLDR calls so in this language or of which this is an inflected form; none where
     * there is no such place.
     */
    Optional<String> find(List<String> words, Language language) {
        Optional<String> exact = named(words, language);
        if (exact.isPresent() || words.isEmpty() || words.get(0).length() < SHORTEST_STEM) {
            return exact;
        }
        Optional<String> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (Known known :
                names(language).beginnings.getOrDefault(words.get(0).substring(0, SHORTEST_STEM), List.of())) {
            int change = change(known.words, words);
            if (change < least) {
                least = change;
                best = Optional.of(known.code);
            }
        }
        return best;
    }

    /** Returns whether CLDR has a name in just this form. */
    boolean isBase(NameForm form) {
        return named(form.sounds(), form.language()).isPresent();
    }

    /** Returns how many of CLDR's names, all of them base forms, have a word of the same last letters as this. */
    int likeEnds(String word, Language language) {
        return names(language).ends.getOrDefault(end(word), 0);
    }

    private static String end(String word) {
        String letters = word.toLowerCase(Locale.ROOT);
        return letters.substring(Math.max(0, letters.length() - ENDS));
    }

    /** Returns the code of the place for whose name in this language an acronym stands; none where two have its initials. */
    Optional<String> abbreviated(NameWord acronym, Language language) {
        return Optional.ofNullable(
                        names(language).initials.get(acronym.letters().toLowerCase(Locale.ROOT)))
                .filter(code -> !code.isEmpty());
    }

    /** Returns by how many letters these are longer or shorter than a base form; the greatest number for other words. */
    private static int change(List<String> base, List<String> words) {
        if (base.size() != words.size()) {
            return Integer.MAX_VALUE;
        }
        int change = 0;
        for (int index = 0; index < base.size(); index++) {
            String stem = stem(base.get(index));
            String word = words.get(index);
            int ending = word.length() - stem.length();
            if (!word.startsWith(stem)
                    || ending > ENDING
                    || (stem.length() < SHORTEST_STEM && !word.equals(base.get(index)))) {
                return Integer.MAX_VALUE;
            }
            change += Math.abs(word.length() - base.get(index).length());
        }
        return change;
    }

    /** Returns a word without the vowels at its end, which inflection changes first. */
    private static String stem(String word) {
        int end = word.length();
        while (end > 0 && "aeiou".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    private Names names(Language language) {
        return names.computeIfAbsent(language, this::read);
    }

    private Names read(Language language) {
        Names read = new Names(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        LocaleDisplayNames usual = LocaleDisplayNames.getInstance(language.locale());
        LocaleDisplayNames brief = LocaleDisplayNames.getInstance(language.locale(), DisplayContext.LENGTH_SHORT);
        for (RegionType type : REGIONS) {
            for (Region region : Region.getAvailable(type)) {
                String code = region.toString();
                String name = usual.regionDisplayName(code);
                add(read, code, name);
                add(read, code, brief.regionDisplayName(code));
                if (type == RegionType.TERRITORY || type == RegionType.GROUPING) {
                    abbreviate(read, code, name, type == RegionType.GROUPING ? 2 : ACRONYM);
                }
            }
        }
        TimeZoneNames zones = TimeZoneNames.getInstance(language.locale());
        for (String zone : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String city = zones.getExemplarLocationName(zone);
            if (city != null) {
                add(read, zone, city);
            }
        }
        return read;
    }

    /** Adds the initials of a name of several words, where they are at least so many. */
    private void abbreviate(Names read, String code, String name, int least) {
        StringBuilder initials = new StringBuilder();
        for (NameWord word : NameWord.of(ASIDE.matcher(name).replaceAll(""), phones)) {
            if (word.kind() != NameWord.Kind.PARTICLE) {
                initials.appendCodePoint(Character.toLowerCase(word.letters().codePointAt(0)));
            }
        }
        if (initials.length() >= least) {
            read.initials.merge(initials.toString(), code, (one, other) -> one.equals(other) ? one : "");
        }
    }

    /** Adds a name; of two places with one name the first counts, and regions come before cities. */
    private void add(Names read, String code, String name) {
        List<NameWord> written = NameWord.of(ASIDE.matcher(name).replaceAll(""), phones);
        List<String> words = written.stream().map(NameWord::sounds).toList();
        if (words.isEmpty() || name.equals(code) || read.exact.putIfAbsent(words, code) != null) {
            return;
        }
        written.forEach(word -> read.ends.merge(end(word.letters()), 1, Integer::sum));
        String first = stem(words.get(0));
        if (first.length() >= SHORTEST_STEM) {
            read.beginnings
                    .computeIfAbsent(first.substring(0, SHORTEST_STEM), key -> new ArrayList<>())
                    .add(new Known(code, words));
        }
    }
}
