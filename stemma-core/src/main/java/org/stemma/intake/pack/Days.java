package org.stemma.intake.pack;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * Reads lines that hold a day and little else: "14 March 2031, 9:30 pm", "05.03.2031", "Оновлено 5 березня 2031".
 *
 * <p>Names of months and weekdays come from CLDR, for the text's language and for those with a pack. A day written as
 * two small numbers in either order is not guessed in English, where both orders are in use. Immutable.
 */
public final class Days {
    private static final int LONGEST_LINE = 70;
    private static final Pattern TIME =
            Pattern.compile("\\b([01]?\\d|2[0-4])[:.h][0-5]\\d(:[0-5]\\d)?(\\.\\d{1,3})?( ?[ap]\\.?m\\b\\.?)?z?");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})(?=\\b|t)");
    private static final Pattern NUMERIC = Pattern.compile("\\b(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})\\b");
    private static final Pattern DAY_NUMBER = Pattern.compile("(\\d{1,2})(st|nd|rd|th|er|º|ª)?");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> fillers;
    private final boolean monthFirstPossible;

    /** Sets up the names of months and weekdays for a text of this language, beside those of the packs' languages. */
    public Days(Language language, IntakePacks packs) {
        fillers = new HashSet<>(packs.dayWords());
        monthFirstPossible = language.equals(Language.ENGLISH) || !language.isKnown();
        add(language.locale());
        packs.languages().forEach(code -> add(new ULocale(code)));
    }

    private void add(ULocale locale) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
            for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
                String[] names = symbols.getMonths(context, width);
                for (int month = 0; month < Math.min(12, names.length); month++) {
                    String name = bare(names[month]);
                    if (!name.isEmpty() && Character.isLetter(name.charAt(0))) {
                        months.putIfAbsent(name, month + 1);
                    }
                }
                for (String weekday : symbols.getWeekdays(context, width)) {
                    fillers.add(bare(weekday));
                }
            }
        }
    }

    private static String bare(String name) {
        String lower = Cues.lower(name);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /**
     * What a line says of a day.
     *
     * @param date the day; null where the line gives only a time, or a day without its year
     */
    public record Stamp(@Nullable LocalDate date) {}

    /** Returns what the line says where a day or a time is all that it says; null for other lines. */
    public @Nullable Stamp read(String line) {
        // Most lines of a text end here: no day and no time goes without a digit.
        if (line.length() > LONGEST_LINE || line.codePoints().noneMatch(Character::isDigit)) {
            return null;
        }
        String rest = line.toLowerCase(Locale.ROOT);
        LocalDate date = null;
        boolean dated = false;
        Matcher iso = ISO.matcher(rest);
        Matcher numeric = NUMERIC.matcher(rest);
        if (iso.find()) {
            date = day(number(iso, 1), number(iso, 2), number(iso, 3));
            rest = cut(rest, iso);
            dated = true;
        } else if (numeric.find()) {
            date = numeric(numeric);
            rest = cut(rest, numeric);
            dated = true;
        }
        Matcher time = TIME.matcher(rest);
        boolean timed = false;
        while (time.find()) {
            rest = cut(rest, time);
            time = TIME.matcher(rest);
            timed = true;
        }
        return finish(rest, date, dated, timed);
    }

    private @Nullable Stamp finish(String rest, @Nullable LocalDate numericDate, boolean numericDated, boolean timed) {
        int month = 0;
        int day = 0;
        int year = 0;
        for (String word : Cues.words(rest)) {
            Matcher number = DAY_NUMBER.matcher(word);
            if (months.containsKey(word) && month == 0) {
                month = months.get(word);
            } else if (YEAR.matcher(word).matches() && year == 0) {
                year = Integer.parseInt(word);
            } else if (number.matches() && day == 0) {
                day = Integer.parseInt(number.group(1));
            } else if (!fillers.contains(word)) {
                return null;
            }
        }
        if (month > 0 && day > 0 && !numericDated) {
            return new Stamp(year > 0 ? day(year, month, day) : null);
        }
        boolean nothingElse = month == 0 && day == 0 && year == 0;
        return nothingElse && (numericDated || timed) ? new Stamp(numericDate) : null;
    }

    private @Nullable LocalDate numeric(Matcher found) {
        int first = number(found, 1);
        int second = number(found, 3);
        int year = number(found, 4);
        if (found.group(2).equals("/") && monthFirstPossible) {
            if (first <= 12 && second <= 12 && first != second) {
                return null;
            }
            return first > 12 ? day(year, second, first) : day(year, first, second);
        }
        return day(year, second, first);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static String cut(String line, Matcher found) {
        return line.substring(0, found.start()) + " " + line.substring(found.end());
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
