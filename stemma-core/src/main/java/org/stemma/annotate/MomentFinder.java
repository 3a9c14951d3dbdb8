package org.stemma.annotate;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.GregorianCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Article;
import org.stemma.text.Language;
import org.stemma.text.Token;

/**
 * Finds days, months and years that are written out, by the month names of CLDR in the sentence's language.
 *
 * <p>A day without a year takes the year of the article's publication; where that is unknown, the year of the
 * article's only other full dates; otherwise it stays without a date. Relative dates ("on Monday") are not read yet.
 */
public final class MomentFinder {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2199;
    private static final int ISO_TOKENS = 5;
    private static final int ISO_LENGTH = 10;
    private static final Set<String> RANGE_MARKS = Set.of("-", "–");

    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:\\p{L}{0,3}|[.º])");

    private final Map<Language, Map<String, Integer>> months = new ConcurrentHashMap<>();
    private final Map<Language, Set<String>> weekdays = new ConcurrentHashMap<>();
    private final Map<Language, Set<String>> fillers = new ConcurrentHashMap<>();

    /** Returns the dates of an article, in order. */
    List<Moment> find(Article article, List<Line> lines) {
        List<Moment> found = new ArrayList<>();
        for (Line line : lines) {
            int index = 0;
            while (index < line.size()) {
                Match match = match(line, index);
                if (match == null) {
                    index++;
                } else {
                    int first = rangeStart(line, index, match);
                    if (first >= 0) {
                        int day = day(line, first).orElse(0);
                        found.add(new Match(1, match.year, match.month, day).moment(line, first));
                    }
                    found.add(match.moment(line, index));
                    index += match.tokens;
                }
            }
        }
        return withYears(article, found);
    }

    /** A date that begins at some token: how many tokens it takes and what it says; 0 stands for what it leaves open. */
    private record Match(int tokens, int year, int month, int day) {
        Moment moment(Line line, int index) {
            Moment.Precision precision =
                    day > 0 ? Moment.Precision.DAY : month > 0 ? Moment.Precision.MONTH : Moment.Precision.YEAR;
            LocalDate date = year == 0 ? null : LocalDate.of(year, Math.max(1, month), Math.max(1, day));
            return new Moment(line.span(index, index + tokens), precision, date, month, day, false);
        }
    }

    /** Returns the token of the day with which a range begins, as 3 in "from 3 to 5 May"; -1 where there is none. */
    private static int rangeStart(Line line, int index, Match last) {
        boolean joined = index > 1
                && (RANGE_MARKS.contains(line.word(index - 1))
                        || line.pack().stopWords().contains(line.word(index - 1)));
        boolean days = joined && last.day > 0 && line.token(index).kind() == Token.Kind.NUMBER;
        int at = index > 2 && line.word(index - 2).equals(".") ? index - 3 : index - 2;
        OptionalInt first = days ? day(line, at) : OptionalInt.empty();
        return first.isPresent() && first.getAsInt() < last.day ? at : -1;
    }

    private @Nullable Match match(Line line, int index) {
        Match numeric = numeric(line, index);
        if (numeric != null) {
            return numeric;
        }
        int month = month(line, index);
        if (month > 0) {
            return afterMonth(line, index, month);
        }
        OptionalInt day = day(line, index);
        if (day.isPresent()) {
            int next = skip(line, index + 1);
            int named = month(line, next);
            if (named > 0) {
                int yearAt = skip(line, next + 1);
                int year = year(line, yearAt);
                int end = year > 0 ? yearAt + 1 : next + 1;
                return checked(end - index, year, named, day.getAsInt());
            }
        }
        int year = year(line, index);
        return year > 0 && alone(line, index) ? new Match(1, year, 0, 0) : null;
    }

    private @Nullable Match afterMonth(Line line, int index, int month) {
        int dayAt = skip(line, index + 1);
        OptionalInt day = day(line, dayAt);
        if (day.isPresent()) {
            int yearAt = skip(line, dayAt + 1);
            int year = year(line, yearAt);
            return checked((year > 0 ? yearAt : dayAt) + 1 - index, year, month, day.getAsInt());
        }
        int yearAt = skip(line, index + 1);
        int year = year(line, yearAt);
        return year > 0 ? new Match(yearAt + 1 - index, year, month, 0) : null;
    }

    /** Reads 2019-03-12, 12.03.2019 and 12/03/2019; the last only where the day cannot be a month. */
    private static @Nullable Match numeric(Line line, int index) {
        Match hyphenated = hyphenated(line, index);
        return hyphenated != null ? hyphenated : pointed(line, index);
    }

    /** The parts of 2019-03-12 are tokens of their own. */
    private static @Nullable Match hyphenated(Line line, int index) {
        boolean five = index + ISO_TOKENS <= line.size()
                && line.word(index + 1).equals("-")
                && line.word(index + 3).equals("-")
                && line.span(index, index + ISO_TOKENS).length() == ISO_LENGTH;
        String[] parts =
                five ? new String[] {line.word(index), line.word(index + 2), line.word(index + 4)} : new String[0];
        return five && allDigits(parts) && parts[0].length() == 4
                ? checked(
                        ISO_TOKENS, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                : null;
    }

    private static @Nullable Match pointed(Line line, int index) {
        String[] parts = line.word(index).split("[-./]", -1);
        if (parts.length != 3 || !allDigits(parts)) {
            return null;
        }
        if (parts[0].length() == 4) {
            return checked(1, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
        boolean plain = line.word(index).indexOf('/') < 0 || Integer.parseInt(parts[0]) > 12;
        return parts[2].length() == 4 && plain
                ? checked(1, Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))
                : null;
    }

    private static boolean allDigits(String[] parts) {
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Match checked(int tokens, int year, int month, int day) {
        try {
            LocalDate.of(year == 0 ? 2000 : year, month, day);
            return new Match(tokens, year, month, day);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** A bare year needs a company that makes it one: no unit after it, and no comma or point inside. */
    private static boolean alone(Line line, int index) {
        int year = year(line, index);
        boolean thisAge = year >= 1900 && year < 2100;
        boolean counted = index + 1 < line.size() && line.isWord(index + 1) && index > 0 && line.isMark(index - 1);
        return thisAge && !counted;
    }

    private int month(Line line, int index) {
        if (index >= line.size() || !line.isWord(index)) {
            return 0;
        }
        String word = line.word(index);
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return months.computeIfAbsent(line.sentence().language(), MomentFinder::monthNames)
                .getOrDefault(bare, 0);
    }

    /** Returns whether a word names a month or a day of the week. */
    boolean isCalendarWord(Line line, int index) {
        return month(line, index) > 0
                || weekdays.computeIfAbsent(line.sentence().language(), MomentFinder::weekdayNames)
                        .contains(line.word(index));
    }

    private static Set<String> weekdayNames(Language language) {
        Set<String> names = new TreeSet<>();
        for (String label : DateFormatSymbols.getInstance(language.locale()).getWeekdays()) {
            names.add(label.toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(names);
    }

    private static Map<String, Integer> monthNames(Language language) {
        Map<String, Integer> names = new HashMap<>();
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(language.locale());
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] labels = symbols.getMonths(context, width);
                for (int month = GregorianCalendar.JANUARY; month <= GregorianCalendar.DECEMBER; month++) {
                    String label = labels[month].toLowerCase(Locale.ROOT);
                    names.putIfAbsent(label.endsWith(".") ? label.substring(0, label.length() - 1) : label, month + 1);
                }
            }
        }
        return Map.copyOf(names);
    }

    private static OptionalInt day(Line line, int index) {
        if (index >= line.size() || line.token(index).kind() != Token.Kind.NUMBER) {
            return OptionalInt.empty();
        }
        Matcher written = DAY.matcher(line.word(index));
        if (!written.matches()) {
            return OptionalInt.empty();
        }
        int day = Integer.parseInt(written.group(1));
        return day >= 1 && day <= 31 ? OptionalInt.of(day) : OptionalInt.empty();
    }

    private static int year(Line line, int index) {
        if (index >= line.size() || !line.word(index).matches("[0-9]{4}")) {
            return 0;
        }
        int year = Integer.parseInt(line.word(index));
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
    }

    /** Steps over one mark or small word that the language writes between the parts of a date. */
    private int skip(Line line, int index) {
        if (index >= line.size()) {
            return index;
        }
        String word = line.word(index);
        boolean filler = word.equals(".")
                || word.equals(",")
                || line.pack().prepositions().contains(word)
                || fillers.computeIfAbsent(line.sentence().language(), MomentFinder::fillers)
                        .contains(word);
        return filler ? index + 1 : index;
    }

    /** Returns the words that CLDR's long date pattern of the language sets between its fields: Spanish "de". */
    private static Set<String> fillers(Language language) {
        String pattern = DateTimePatternGenerator.getInstance(language.locale()).getBestPattern("yMMMMd");
        Set<String> words = new TreeSet<>();
        String[] parts = pattern.split("'", -1);
        for (int quoted = 1; quoted < parts.length; quoted += 2) {
            words.add(parts[quoted].strip().toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(words);
    }

    private static List<Moment> withYears(Article article, List<Moment> found) {
        LocalDate published = article.published();
        List<Integer> years = published != null
                ? List.of(published.getYear())
                : found.stream()
                        .filter(moment -> moment.precision() == Moment.Precision.DAY)
                        .map(Moment::date)
                        .flatMap(date -> Stream.ofNullable(date))
                        .map(LocalDate::getYear)
                        .distinct()
                        .toList();
        return years.size() == 1
                ? found.stream().map(moment -> withYear(moment, years.get(0))).toList()
                : found;
    }

    private static Moment withYear(Moment moment, int year) {
        if (moment.date() != null || moment.month() == 0) {
            return moment;
        }
        int day = Math.max(1, moment.day());
        boolean leapDay = moment.month() == 2 && day == 29 && !java.time.Year.isLeap(year);
        return leapDay
                ? moment
                : new Moment(
                        moment.span(),
                        moment.precision(),
                        LocalDate.of(year, moment.month(), day),
                        moment.month(),
                        moment.day(),
                        true);
    }
}
