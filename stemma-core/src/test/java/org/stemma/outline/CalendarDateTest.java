package org.stemma.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.time.TimeAnchor;
import org.stemma.time.TimeFinder;

/** Dates as far as they are told, and which of several dates is most told. */
class CalendarDateTest {
    private static final TimeAnchor NOW = TimeAnchor.published(LocalDate.of(2031, 5, 7));

    private static Optional<CalendarDate> date(String words) {
        return new TimeFinder()
                        .find(
                                words,
                                List.of(new TimeFinder.Sentence(new Span(0, words.length()), new Language("en"))),
                                NOW)
                        .stream()
                        .findFirst()
                        .flatMap(CalendarDate::of);
    }

    private static String value(String words) {
        return date(words)
                .map(known -> known.value() + " " + known.precisionName())
                .orElse("none");
    }

    @Test
    void aDateKeepsItsPrecision() {
        assertThat(value("It opened on 3 May 2031.")).isEqualTo("2031-05-03 day");
        assertThat(value("It opened in March.")).isEqualTo("2031-03 month");
        assertThat(value("It opened last week.")).isEqualTo("2031-W18 week");
        assertThat(value("It opened last summer.")).isEqualTo("2030-SU season");
        assertThat(value("It opened in 2019.")).isEqualTo("2019 year");
        assertThat(value("It took three days.")).isEqualTo("none");
    }

    @Test
    void midnightEndsADay() {
        assertThat(value("It opened on 3 May 2031 at midnight.")).isEqualTo("2031-05-04 day");
    }

    @Test
    void aWeekSupportsEachOfItsDaysAndTheDayMostToldWins() {
        Map<CalendarDate, Double> votes = new LinkedHashMap<>();
        votes.put(date("last week").orElseThrow(), 1.0);
        votes.put(date("on 28 April 2031").orElseThrow(), 1.0);
        votes.put(date("on 5 May 2031").orElseThrow(), 1.0);
        assertThat(CalendarDate.mostGiven(votes)).map(CalendarDate::value).contains("2031-04-28");
        assertThat(CalendarDate.mostGiven(Map.of())).isEmpty();
    }

    @Test
    void daysInAddressesAreRead() {
        assertThat(StoryCalendar.linked(
                        "<https://a.example/news/2031/may/05/x> http://b.example/2031/04/30/y, 2031/1/2"))
                .containsExactly(LocalDate.of(2031, 5, 5), LocalDate.of(2031, 4, 30));
        assertThat(StoryCalendar.linked("https://a.example/2031/feb/31/x")).isEmpty();
    }
}
