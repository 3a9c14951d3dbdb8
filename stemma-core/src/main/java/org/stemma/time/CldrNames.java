package org.stemma.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;

/** Brings CLDR's names of months, weekdays, quarters, eras and halves of the day into a lexicon. */
final class CldrNames {
    private final Lexicon lexicon;
    private final DateFormatSymbols symbols;
    private boolean capitalised;

    private CldrNames(Lexicon lexicon, ULocale locale) {
        this.lexicon = lexicon;
        this.symbols = new DateFormatSymbols(GregorianCalendar.class, locale);
    }

    /** Adds the names of a locale; returns whether it writes months with a capital. */
    static boolean addTo(Lexicon lexicon, ULocale locale) {
        CldrNames names = new CldrNames(lexicon, locale);
        names.months();
        names.weekdays();
        names.quarters();
        names.eras();
        return names.capitalised;
    }

    private void months() {
        for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
            String[] wide = symbols.getMonths(context, DateFormatSymbols.WIDE);
            String[] brief = symbols.getMonths(context, DateFormatSymbols.ABBREVIATED);
            for (int month = 0; month < 12; month++) {
                capitalised |= context == DateFormatSymbols.FORMAT && isCapitalised(wide[month]);
                String value = String.valueOf(month + 1);
                name(wide[month], new Term(Slot.MONTH, value));
                // A short name that is no shorter, as "May", needs the company of numbers all the same.
                name(brief[month], new Term(Slot.MONTH_SHORT, value));
            }
        }
    }

    private void weekdays() {
        for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
            String[] wide = symbols.getWeekdays(context, DateFormatSymbols.WIDE);
            String[] brief = symbols.getWeekdays(context, DateFormatSymbols.ABBREVIATED);
            for (int day = 1; day < wide.length; day++) {
                String value = String.valueOf(day == 1 ? 7 : day - 1);
                name(wide[day], new Term(Slot.WEEKDAY, value));
                name(brief[day], new Term(Slot.WEEKDAY_SHORT, value));
            }
        }
    }

    private void quarters() {
        for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
            for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
                String[] quarters = symbols.getQuarters(context, width);
                for (int quarter = 0; quarter < quarters.length; quarter++) {
                    name(quarters[quarter], new Term(Slot.QUARTER_NAME, String.valueOf(quarter + 1)));
                }
            }
        }
    }

    private void eras() {
        for (String[] eras : List.of(symbols.getEras(), symbols.getEraNames())) {
            name(eras[0], new Term(Slot.BEFORE_ERA, ""));
            name(eras[1], new Term(Slot.THIS_ERA, ""));
        }
        String[] halves = symbols.getAmPmStrings();
        name(halves[0], new Term(Slot.MORNING_HOURS, ""));
        name(halves[1], new Term(Slot.AFTERNOON_HOURS, ""));
    }

    /** Adds a name with and without its full stop; names without a letter, as "1", tell nothing. */
    private void name(String written, Term term) {
        String name = written.strip();
        if (name.codePoints().noneMatch(Character::isLetter)) {
            return;
        }
        lexicon.add(name, term);
        if (name.endsWith(".")) {
            lexicon.add(name.substring(0, name.length() - 1), term);
        }
    }

    private static boolean isCapitalised(String name) {
        return !name.isEmpty()
                && !name.substring(0, 1).equals(name.substring(0, 1).toLowerCase(Locale.ROOT));
    }
}
