package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {
    private final Sounds sounds = new Sounds();

    private double alike(String first, String second) {
        return sounds.similarity(sounds.reduce(first), sounds.reduce(second));
    }

    @ParameterizedTest
    @CsvSource({
        "Verin,Верин",
        "Verin,Вериной",
        "Lindholm,Линдхольм",
        "Mikhail,Михаил",
        "Petrenko,Петренко",
        "Schuster,Шустер",
        "Chekhov,Чехов",
        "Dimitrov,Δημητρωφ"
    })
    void aNameSoundsLikeItselfInAnotherScript(String first, String second) {
        assertThat(alike(first, second)).isGreaterThanOrEqualTo(0.8);
    }

    @ParameterizedTest
    @CsvSource({"Verin,Brandt", "Lindholm,Petrenko", "Kettery,Tollan", "Верин,Tollan"})
    void otherNamesDoNot(String first, String second) {
        assertThat(alike(first, second)).isLessThan(0.5);
    }

    @Test
    void likenessIsMutualAndBounded() {
        String[] words = {"Verin", "Верин", "Brandt", "a", "", "Lindholm", "Линдхольма", "大橋", "Ωmega"};
        for (String first : words) {
            for (String second : words) {
                assertThat(alike(first, second)).isBetween(0.0, 1.0).isEqualTo(alike(second, first));
            }
        }
    }
}
