package org.stemma.store.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/** Reads one query. What looks like a field and is none is words. Not to be used twice. */
final class QueryReader {
    /** A part: a minus sign, a field, and a phrase in quotes (which may lack its end) or anything up to a space. */
    private static final Pattern PART = Pattern.compile(
            "(?<not>-)?(?:(?<field>\\p{L}+):)?(?:[\"\u201c\u201e\u00ab](?<phrase>[^\"\u201c\u201d\u00bb]*)[\"\u201c\u201d\u00bb]?|(?<word>[^\\s\"\u201c\u201e\u00ab]+))");

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final String BETWEEN = "..";

    private final List<String> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> outlets = new ArrayList<>();
    private final List<Language> languages = new ArrayList<>();
    private final List<String> stories = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    private final Map<String, List<String>> texts =
            Map.of("name", names, "title", titles, "outlet", outlets, "story", stories);

    SearchQuery read(String typed) {
        Matcher part = PART.matcher(typed);
        while (part.find()) {
            take(part);
        }
        SearchQuery query =
                new SearchQuery(words, phrases, excluded, names, titles, outlets, languages, stories, from, to);
        if (query.equals(NOTHING) || query.equals(onlyExcluded())) {
            throw new QueryException("Nothing is asked: give words, a \"phrase\", or a field such as outlet:courier.");
        }
        return query;
    }

    private static final SearchQuery NOTHING = new SearchQuery(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null);

    private SearchQuery onlyExcluded() {
        return new SearchQuery(
                List.of(), List.of(), excluded, List.of(), List.of(), List.of(), List.of(), List.of(), null, null);
    }

    private void take(Matcher part) {
        String phrase = part.group("phrase");
        String value = phrase == null ? part.group("word") : phrase.strip();
        String field = part.group("field");
        if (value.isEmpty()) {
            return;
        }
        if (part.group("not") != null) {
            if (field != null && texts.containsKey(field)) {
                throw new QueryException("A minus stands before words and phrases, not before " + field + ":.");
            }
            excluded.add(field == null ? value : field + ":" + value);
        } else if (field == null) {
            (phrase == null ? words : phrases).add(value);
        } else if (!isField(field.toLowerCase(Locale.ROOT), value)) {
            (phrase == null ? words : phrases).add(phrase == null ? field + ":" + value : value);
        }
    }

    private boolean isField(String field, String value) {
        List<String> text = texts.get(field);
        if (text != null) {
            text.add(value);
            return true;
        }
        switch (field) {
            case "lang" -> languages.add(language(value));
            case "after" -> from = day(value, value).first();
            case "before" -> to = day(value, value).first().minusDays(1);
            case "date" -> {
                int between = value.indexOf(BETWEEN);
                from = day(value, between < 0 ? value : value.substring(0, between))
                        .first();
                to = day(value, between < 0 ? value : value.substring(between + BETWEEN.length()))
                        .last();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Language language(String code) {
        try {
            return new Language(code);
        } catch (IllegalArgumentException e) {
            throw new QueryException("“" + code + "” is no code of a language; write lang:en, for example.");
        }
    }

    private record Days(LocalDate first, LocalDate last) {}

    private static Days day(String value, String written) {
        Matcher day = DAY.matcher(written);
        if (day.matches()) {
            try {
                int year = Integer.parseInt(day.group(1));
                if (day.group(2) == null) {
                    return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                }
                YearMonth month = YearMonth.of(year, Integer.parseInt(day.group(2)));
                if (day.group(3) == null) {
                    return new Days(month.atDay(1), month.atEndOfMonth());
                }
                LocalDate only = month.atDay(Integer.parseInt(day.group(3)));
                return new Days(only, only);
            } catch (DateTimeException e) {
                throw new QueryException("“" + value + "” is no day of the calendar.");
            }
        }
        throw new QueryException(
                "“" + value + "” cannot be read as a day; write 2031-03-04, 2031-03, 2031, or two with .. between.");
    }
}
