package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentFinderTest {
    private static List<Moment> found(String language, String text) {
        return Reports.read(language, text).moments();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The bridge opened on 12 March 2019 at noon.",
                "en | The bridge opened on March 12, 2019, at noon.",
                "en | The bridge opened on the 12th of March 2019 at noon.",
                "en | The bridge opened on 2019-03-12 at noon.",
                "ru | Мост открыли 12 марта 2019 года.",
                "uk | Міст відкрили 12 березня 2019 року.",
                "de | Die Brücke wurde am 12. März 2019 eröffnet.",
                "de | Die Brücke wurde am 12.03.2019 eröffnet.",
                "fr | Le pont a ouvert le 12 mars 2019 à midi.",
                "es | El puente abrió el 12 de marzo de 2019 al mediodía.",
                "it | Il ponte ha aperto il 12 marzo 2019 a mezzogiorno.",
                "pl | Most otwarto 12 marca 2019 roku w południe.",
                "sv | Bron öppnade den 12 mars 2019 vid lunch.",
                "pt | A ponte abriu em 12 de março de 2019 ao meio-dia.",
                "nl | De brug ging open op 12 maart 2019 om twaalf uur.",
                "cs | Most otevřeli 12. března 2019 v poledne."
            })
    void aDayIsReadByTheMonthNamesOfItsLanguage(String language, String text) {
        assertThat(found(language, text)).singleElement().satisfies(moment -> {
            assertThat(moment.date()).isEqualTo(LocalDate.of(2019, 3, 12));
            assertThat(moment.precision()).isEqualTo(Moment.Precision.DAY);
            assertThat(moment.resolved()).isFalse();
        });
    }

    @Test
    void aDayWithoutAYearTakesThatOfThePublication() {
        Moment moment = Reports.read("a", "en", LocalDate.of(2021, 6, 1), "The bridge opens on 3 July at noon.")
                .moments()
                .get(0);

        assertThat(moment.date()).isEqualTo(LocalDate.of(2021, 7, 3));
        assertThat(moment.resolved()).isTrue();
    }

    @Test
    void whereNothingTellsTheYearTheDayStaysWithoutADate() {
        assertThat(found("en", "The bridge opens on 3 July at noon."))
                .singleElement()
                .satisfies(moment -> {
                    assertThat(moment.date()).isNull();
                    assertThat(moment.month()).isEqualTo(7);
                    assertThat(moment.day()).isEqualTo(3);
                });
        assertThat(found("en", "Work began on 1 May 2020. The bridge opens on 3 July."))
                .extracting(Moment::date)
                .containsExactly(LocalDate.of(2020, 5, 1), LocalDate.of(2020, 7, 3));
    }

    @Test
    void aMonthOrAYearSaysNoMoreThanItSays() {
        assertThat(found("en", "Work began in May 2018 and ended in 2020."))
                .extracting(Moment::precision, Moment::month, Moment::day)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Moment.Precision.MONTH, 5, 0),
                        org.assertj.core.groups.Tuple.tuple(Moment.Precision.YEAR, 0, 0));
    }

    @Test
    void daysThatNoCalendarHasAreNoDays() {
        for (String text : List.of(
                "It opened on 31 February 2019.",
                "It opened on 45 March.",
                "It opened on 2019-13-40.",
                "It opened on 31.11.2019.")) {
            assertThat(found("en", text)).as(text).noneMatch(moment -> moment.precision() == Moment.Precision.DAY);
        }
        assertThat(Reports.read("a", "en", LocalDate.of(2021, 6, 1), "It opened on 29 February.")
                        .moments())
                .extracting(Moment::date)
                .containsExactly((LocalDate) null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The port was shut from 3 to 5 May 2024.",
                "en | The port was shut on 3–5 May 2024.",
                "en | The port was shut from May 3, 2024 to May 5, 2024.",
                "ru | Порт был закрыт с 3 по 5 мая 2024 года.",
                "de | Der Hafen blieb vom 3. bis 5. Mai 2024 geschlossen."
            })
    void bothEndsOfARangeAreDays(String language, String text) {
        assertThat(found(language, text))
                .extracting(Moment::date)
                .containsExactly(LocalDate.of(2024, 5, 3), LocalDate.of(2024, 5, 5));
        assertThat(Reports.read(language, text).quantities()).isEmpty();
    }

    @Test
    void anAmbiguousOrderOfNumbersIsNotGuessed() {
        assertThat(found("en", "It opened on 03/04/2019.")).noneMatch(moment -> moment.day() > 0);
    }
}
