package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
