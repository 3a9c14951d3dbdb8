package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.annotate.Quantity;
import org.stemma.text.Span;

class NumbersTest {
    private static Quantity quantity(String value, Quantity.Quality quality) {
        return Quantity.of(new Span(0, 1), new BigDecimal(value).stripTrailingZeros(), quality, "");
    }

    @ParameterizedTest(name = "{1} {0} against {3} {2}: {4}")
    @CsvSource({
        "12,   EXACT,    14,   EXACT,    true",
        "12,   EXACT,    12,   EXACT,    false",
        "12.0, EXACT,    12,   EXACT,    false",
        "1200, EXACT,    1248, EXACT,    false",
        "1000, EXACT,    1248, EXACT,    false",
        "1300, EXACT,    1248, EXACT,    true",
        "1250, EXACT,    1248, EXACT,    true",
        "400,  ABOUT,    412,  EXACT,    false",
        "400,  ABOUT,    480,  EXACT,    true",
        "300,  AT_LEAST, 412,  EXACT,    false",
        "300,  AT_LEAST, 212,  EXACT,    true",
        "300,  AT_MOST,  212,  EXACT,    false",
        "300,  AT_MOST,  412,  EXACT,    true"
    })
    void onlyNumbersThatCannotBothHoldExcludeEachOther(
            String first, Quantity.Quality how, String second, Quantity.Quality other, boolean excluded) {
        Quantity one = quantity(first, how);
        Quantity two = quantity(second, other);

        assertThat(Numbers.exclude(one, two)).isEqualTo(excluded);
        assertThat(Numbers.exclude(two, one)).isEqualTo(excluded);
    }

    @ParameterizedTest
    @CsvSource({
        "1200,1248,true",
        "1248,1200,false",
        "1000,1248,true",
        "12,12,false",
        "12,14,false",
        "2500000,2512345,true"
    })
    void aRoundNumberIsARoundingOfAnExacterOne(String rough, String exact, boolean rounds) {
        assertThat(Numbers.rounds(quantity(rough, Quantity.Quality.EXACT), quantity(exact, Quantity.Quality.EXACT)))
                .isEqualTo(rounds);
    }

    @ParameterizedTest
    @CsvSource({
        "150,140,true",
        "150,124,false",
        "150,150,false",
        "50,30,false",
        "140,150,false",
        "14300,14286,true",
        "14300,14360,false",
        "3.5,3.47,true"
    })
    void aNumberCalledApproximateIsARoundingToItsOwnStep(String rough, String exact, boolean rounds) {
        assertThat(Numbers.rounds(quantity(rough, Quantity.Quality.ABOUT), quantity(exact, Quantity.Quality.EXACT)))
                .isEqualTo(rounds);
    }
}
