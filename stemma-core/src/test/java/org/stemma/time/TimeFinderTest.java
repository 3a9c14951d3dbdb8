package org.stemma.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.text.Language;
import org.stemma.text.Span;

class TimeFinderTest {
    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The council met on Monday. | 2024-05-13",
                "en | The council will meet on Monday. | 2024-05-20",
                "en | The mill burned down last week. | 2024-W19",
                "en | The mill reopens next year. | 2025",
                "en | The mill closed three weeks ago. | 2024-W17",
                "en | The mill closed at the end of March. | 2024-03",
                "en | The mill grew in the 1990s. | 199",
                "en | The mill grew in the third quarter of 2023. | 2023-Q3",
                "en | The mill closed on Tuesday morning. | 2024-05-14TMO",
                "en | The mill opens at 8:30 am tomorrow. | 2024-05-16T08:30",
                "en | The strike lasted three days. | P3D",
                "en | The boat sails every Monday. | XXXX-WXX-1",
                "en | The mill pays on the 14th. | 2024-05-14",
                "en | The mill stood idle for two years and three months. | P2Y3M",
                "en | The stream fell to 400 litres a second in April. | 2024-04",
                "en | Divers will search the wreck on Friday, said the harbour master. | 2024-05-17",
                "en | The bell was cast half a century ago. | 1974",
                "en | The box stays open until fall. | 2024-FA",
                "de | Am Sonntag ist ein Rohr gebrochen. | 2024-05-12",
                "de | Der Rat tagte am Montagabend. | 2024-05-13TEV",
                "de | Die Brücke wurde voriges Jahr gesperrt. | 2023",
                "it | Il ponte fu chiuso due giorni fa. | 2024-05-13",
                "it | La fiera si terrà la settimana prossima. | 2024-W21",
                "pl | Most zamknięto w ubiegłym roku. | 2023",
                "pl | Most otwarto trzy dni temu. | 2024-05-12",
                "uk | Міст відкрили минулого тижня. | 2024-W19",
                "uk | У 1990-х роках млин закрили. | 199",
                "nl | De brug ging vorige week dicht. | 2024-W19",
                "cs | Most zavřeli minulý týden. | 2024-W19",
                "tr | Köprü geçen hafta kapandı. | 2024-W19",
                // No pack: CLDR alone.
                "sv | Bron stängdes för 3 dagar sedan. | 2024-05-12",
                "fi | Silta suljettiin viime viikolla. | 2024-W19",
                "ja | 橋は先週閉鎖された。 | 2024-W19",
                "zh | 大桥于2019年3月12日开通。 | 2019-03-12",
                "ar | أغلق الجسر قبل 3 أيام. | 2024-05-12"
            })
    void aTimeHasTheValueThatTheDayOfPublicationGivesIt(String language, String text, String value) {
        assertThat(Times.in(language, text, PUBLISHED))
                .as(text)
                .extracting(TimeExpression::value)
                .containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The mayor may march with June Weatherby.",
                "en | A crowd, 2019 people, cheered.",
                "en | Call 555 2019-14 for the second prize.",
                "en | It opened on 31 February.",
                "en | Version 10.2.1 is out.",
                "fr | Le pont a été fermé.",
                "ru | В зале было 1940 человек.",
                "es | Don Domingo Abril vendió 2000 sacos."
            })
    void whatOnlyLooksLikeATimeIsNone(String language, String text) {
        assertThat(Times.in(language, text, PUBLISHED)).as(text).isEmpty();
    }

    @Test
    void aSpanEndsBeforeTheMonthInWhichItLies() {
        assertThat(Times.in("en", "They blocked the bridge for four days last month.", PUBLISHED))
                .extracting(TimeExpression::value)
                .containsExactly("P4D", "2024-04");
    }

    @Test
    void inNewsAMonthIsTheNearestOneThoughFarYearsStandBesideIt() {
        String text = "The mill burned down in 1850 and in 1903. It reopened in April.";
        List<TimeFinder.Sentence> sentences = List.of(
                new TimeFinder.Sentence(new Span(0, 41), new Language("en")),
                new TimeFinder.Sentence(new Span(42, text.length()), new Language("en")));
        TimeAnchor anchor = TimeAnchor.published(PUBLISHED);
        assertThat(new TimeFinder().find(text, sentences, anchor, TimeFinder.Telling.NEWS))
                .extracting(TimeExpression::value)
                .containsExactly("1850", "1903", "2024-04");
        assertThat(new TimeFinder().find(text, sentences, anchor))
                .extracting(TimeExpression::value)
                .containsExactly("1850", "1903", "1903-04");
    }

    @Test
    void aTimeSaysFromWhatItWasWorkedOut() {
        assertThat(Times.in("en", "It closed on 3 May 2020.", PUBLISHED).get(0).anchor())
                .isEqualTo(TimeAnchor.SAID);
        assertThat(Times.in("en", "It closed on Monday.", PUBLISHED).get(0).anchor())
                .isEqualTo(TimeAnchor.published(PUBLISHED));
        TimeExpression unknown = Times.in("en", "It closed on Monday.", null).get(0);
        assertThat(unknown.anchor()).isEqualTo(TimeAnchor.UNKNOWN);
        assertThat(unknown.value()).isEqualTo("XXXX-WXX-1");
        assertThat(unknown.date()).isNull();
    }

    @Test
    void withoutADayOfPublicationTheTextsOwnDatesServe() {
        String text = "10 May 2024\nThe mill burned yesterday.";
        List<TimeFinder.Sentence> sentences = List.of(
                new TimeFinder.Sentence(new Span(0, 11), Language.ENGLISH),
                new TimeFinder.Sentence(new Span(12, text.length()), Language.ENGLISH));
        assertThat(new TimeFinder().find(text, sentences, TimeAnchor.UNKNOWN))
                .extracting(TimeExpression::value)
                .containsExactly("2024-05-10", "2024-05-09");
        assertThat(Times.in("en", "It shut on 3 May 2020 and reopened two weeks later.", null))
                .extracting(TimeExpression::value)
                .containsExactly("2020-05-03", "2020-W20");
        assertThat(new TimeFinder()
                        .find(
                                "The mill burned yesterday.",
                                List.of(new TimeFinder.Sentence(new Span(0, 26), Language.ENGLISH)),
                                TimeAnchor.story(LocalDate.of(2024, 5, 10))))
                .extracting(TimeExpression::value)
                .containsExactly("2024-05-09");
    }

    @Test
    void monthsAfterAYearAreInNoMonthThatAnybodyKnows() {
        assertThat(Times.in("en", "It shut in 2008 and reopened four months later.", null))
                .extracting(TimeExpression::value)
                .containsExactly("2008", "XXXX-XX");
    }
}
