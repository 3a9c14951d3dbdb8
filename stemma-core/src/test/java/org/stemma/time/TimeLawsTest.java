package org.stemma.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for every text, tried on random and hostile ones. */
class TimeLawsTest {
    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "pl", "ru", "uk", "ja", "ar", "th");

    private static final List<String> PIECES = List.of(
            "12",
            "31",
            "1999",
            "2024",
            "99999",
            "0",
            "00",
            "3.",
            "12th",
            "-",
            "–",
            "/",
            ":",
            ".",
            ",",
            "'",
            " ",
            " ",
            " ",
            "May",
            "March",
            "Monday",
            "mardi",
            "letzten",
            "Jahr",
            "Jahren",
            "года",
            "марта",
            "вчера",
            "недели",
            "назад",
            "через",
            "last",
            "week",
            "ago",
            "in",
            "the",
            "of",
            "years",
            "19:30",
            "Uhr",
            "p.m.",
            "XIX",
            "century",
            "siglo",
            "mi",
            "juin",
            "1990s",
            "февраля",
            "年",
            "月",
            "日",
            "昨日",
            "قبل",
            "\u00AD",
            "\u0301",
            "\uD83D\uDE00",
            "\uD800",
            "ﬁ",
            "İ",
            "½",
            "٣",
            "every",
            "morning",
            "Q3",
            "BC",
            "and",
            "to");

    private static final double FLOOR = 0.97;

    @Test
    void timesLieInTheTextInOrderAndApart() {
        Random random = new Random(20310312);
        for (int round = 0; round < 600; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(30); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? "" : " ");
            }
            String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            LocalDate published = random.nextBoolean() ? LocalDate.of(2024, 5, 15) : null;
            List<TimeExpression> times = Times.in(language, text.toString(), published);
            int end = 0;
            for (TimeExpression time : times) {
                assertThat(time.span().start()).as("%s: %s", language, text).isGreaterThanOrEqualTo(end);
                assertThat(time.span().isEmpty()).isFalse();
                end = time.span().end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
            assertThat(Times.in(language, text.toString(), published)).isEqualTo(times);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "12 ",
                "1.",
                "1-",
                "3 May ",
                "1,",
                "19:",
                "12/",
                "2024 ",
                "May ",
                "last ",
                "3 and ",
                "the ",
                "99999 ",
                "31 February 99999 ",
                "Monday, ",
                "1 2 3 ",
                "of the "
            })
    void aPageOfDigitsOrNamesIsReadInLinearTime(String piece) {
        String page = piece.repeat(40_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Times.in("en", page, LocalDate.of(2024, 5, 15)), piece);
    }

    @Test
    void noYearOrCountIsTooLargeForTheCalendar() {
        for (String text : List.of(
                "in 999999999 years",
                "999999999 years ago",
                "1 January 99999",
                "31 February 2024",
                "year 0000",
                "0 May 0000",
                "9999 centuries ago",
                "the 99th century",
                "25:61")) {
            assertThat(Times.in("en", "It closed " + text + ".", LocalDate.of(2024, 5, 15)))
                    .as(text)
                    .allSatisfy(time -> assertThat(time.value()).isNotEmpty());
        }
    }

    @Test
    void nearlyEveryLocalesDatesAreReadBack() {
        LocalDate day = LocalDate.of(2019, 3, 12);
        int written = 0;
        List<String> lost = new ArrayList<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (!Calendar.getKeywordValuesForLocale("calendar", locale, true)[0].equals("gregorian")) {
                continue;
            }
            for (int style : List.of(DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM)) {
                String text = format(day, style, locale);
                written++;
                List<TimeExpression> times = Times.in(locale.getLanguage(), text, null);
                boolean read = times.size() == 1 && day.equals(times.get(0).date());
                if (!read) {
                    lost.add(locale + ": " + text);
                }
            }
        }
        double share = 1 - lost.size() / (double) written;
        assertThat(written).isGreaterThan(2000);
        assertThat(share).as("of %d read back, lost: %s", written, lost).isGreaterThanOrEqualTo(FLOOR);
    }

    private static String format(LocalDate day, int style, ULocale locale) {
        Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth(), 12, 0, 0);
        DateFormat format = DateFormat.getDateInstance(calendar, style, locale);
        return format.format(calendar);
    }
}
