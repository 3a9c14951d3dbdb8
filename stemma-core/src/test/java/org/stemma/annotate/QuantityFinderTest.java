package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityFinderTest {
    private static List<Quantity> found(String language, String text) {
        return Reports.read(language, text).quantities();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The port took 1,250 crates.               | 1250      | EXACT    | crates",
                "en | The mast is 12.5 metres high.             | 12.5      | EXACT    | metres",
                "en | About 300 people came to the quay.        | 300       | ABOUT    | people",
                "en | More than 300 people came.                | 300       | AT_LEAST | people",
                "en | It cost up to 3.5 million crowns.         | 3500000   | AT_MOST  | crowns",
                "en | Some 40% of the hulls leak.               | 40        | ABOUT    | %",
                "en | Four people came to the quay.             | 4         | EXACT    | people",
                "en | Six members from either side will sit.    | 6         | EACH     | members",
                "ru | Пришли двенадцать человек.                | 12        | EXACT    | человек",
                "de | Der Hafen nahm 1.250 Kisten an.           | 1250      | EXACT    | kisten",
                "de | Der Mast ist 12,5 Meter hoch.             | 12.5      | EXACT    | meter",
                "de | Rund 300 Menschen kamen.                  | 300       | ABOUT    | menschen",
                "de | Das kostete 2,5 Millionen Kronen.         | 2500000   | EXACT    | kronen",
                "fr | Le port a pris 1 250 caisses.             | 1250      | EXACT    | caisses",
                "fr | Cela coûte 2,5 millions d'euros.          | 2500000   | EXACT    | euros",
                "fr | Environ 300 personnes sont venues.        | 300       | ABOUT    | personnes",
                "es | El puerto recibió 1.250 cajas.            | 1250      | EXACT    | cajas",
                "es | Cuesta 2,5 millones de euros.             | 2500000   | EXACT    | euros",
                "es | Unas 300 personas vinieron.               | 300       | ABOUT    | personas",
                "ru | Порт принял 1250 ящиков.                  | 1250      | EXACT    | ящиков",
                "ru | Это стоило около 1,5 млн крон.            | 1500000   | ABOUT    | крон",
                "ru | Пришли более 300 человек.                 | 300       | AT_LEAST | человек",
                "uk | Це коштувало близько 1,5 млн крон.        | 1500000   | ABOUT    | крон",
                "uk | Прийшли понад 300 осіб.                   | 300       | AT_LEAST | осіб"
            })
    void aNumberIsReadAsItsLanguageWritesIt(
            String language, String text, String value, Quantity.Quality quality, String unit) {
        assertThat(found(language, text)).singleElement().satisfies(quantity -> {
            assertThat(quantity.value()).isEqualByComparingTo(value);
            assertThat(quantity.quality()).isEqualTo(quality);
            assertThat(quantity.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en | About 300 people came.                    | about 300            | 270     | 330     | people",
                "en | More than 300 people came.                | More than 300        | 300     | -       | people",
                "en | No more than 300 people came.             | No more than 300     | -       | 300     | people",
                "en | Some 10 to 15 people came.                | Some 10              | 9       | 11      |",
                "en | There 10 to 15 people came.               | 10 to 15             | 10      | 15      | people",
                "en | There 10-15 people came.                  | 10-15                | 10      | 15      | people",
                "en | It costs between 2 and 3 million crowns.  | between 2 and 3 million | 2000000 | 3000000 | crowns",
                "en | It costs $5.2 million a year.             | $5.2 million         | 5200000 | 5200000 | $",
                "en | It costs £3bn a year.                     | £3bn                 | 3000000000 | 3000000000 | £",
                "en | Dozens of people came.                    | Dozens               | 24      | -       | people",
                "en | Tens of thousands of people came.         | Tens of thousands    | 20000   | -       | people",
                "en | It cost two million crowns.               | two million          | 2000000 | 2000000 | crowns",
                "de | Es kamen 10 bis 15 Menschen.              | 10 bis 15            | 10      | 15      | menschen",
                "de | Dort waren zwischen 10 und 15 Menschen.   | zwischen 10 und 15   | 10      | 15      | menschen",
                "fr | Des dizaines de personnes sont venues.    | dizaines             | 20      | -       | personnes",
                "es | Vinieron entre 10 y 15 personas.          | entre 10 y 15        | 10      | 15      | personas",
                "ru | Пришли десятки тысяч человек.             | десятки тысяч        | 20000   | -       | человек",
                "ru | Это стоило две тысячи крон.               | две тысячи           | 2000    | 2000    | крон",
                "ru | Это стоило 10 тыс. крон.                 | 10 тыс.              | 10000   | 10000   | крон",
                "de | Es kostete 2,5 Mio. Kronen.              | 2,5 Mio.             | 2500000 | 2500000 | kronen",
                "ru | Пришли от 10 до 15 человек.               | от 10 до 15          | 10      | 15      | человек",
                "uk | Прийшли між 10 і 15 осіб.                 | між 10 і 15          | 10      | 15      | осіб"
            })
    void aNumberIsARange(String language, String text, String words, String least, String most, String unit) {
        Quantity quantity = found(language, text).get(0);

        assertThat(quantity.span().of(text)).isEqualToIgnoringCase(words);
        assertThat(quantity.least()).isEqualTo(number(least));
        assertThat(quantity.most()).isEqualTo(number(most));
        assertThat(quantity.unit()).isEqualTo(unit == null ? "" : unit);
    }

    private static @Nullable BigDecimal number(@Nullable String plain) {
        return plain == null ? null : new BigDecimal(plain).stripTrailingZeros();
    }

    @Test
    void aChangeFromOneNumberToAnotherIsNoRange() {
        assertThat(found("en", "It rose from 10 to 15 metres."))
                .extracting(Quantity::quality)
                .containsExactly(Quantity.Quality.EXACT, Quantity.Quality.EXACT);
    }

    @Test
    void theWordsThatBoundANumberBelongToIt() {
        String text = "The port sold more than 3.5 million crates.";

        assertThat(found("en", text))
                .singleElement()
                .satisfies(quantity -> assertThat(quantity.span().of(text)).isEqualTo("more than 3.5 million"));
    }

    @Test
    void aNumberInADateCountsNothing() {
        assertThat(found("en", "On 12 March 2019 the port took 40 crates, and 7 ships left on 2019-04-01."))
                .extracting(quantity -> quantity.value().intValue())
                .containsExactly(40, 7);
    }

    @Test
    void aWordThatSaysNothingIsNoUnit() {
        assertThat(found("en", "Only 12 of them came."))
                .extracting(Quantity::unit)
                .containsExactly("");
    }

    @Test
    void aCodeIsNoNumber() {
        assertThat(found("en", "The tug A320 met the barge 7b at the quay.")).isEmpty();
    }
}
