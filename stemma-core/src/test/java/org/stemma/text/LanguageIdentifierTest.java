package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {
    private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The harbour of Ostrand was closed on Monday after the storm.",
                "ru | Порт Острандa закрыли в понедельник после сильного шторма.",
                "uk | У понеділок після шторму порт Остранда було зачинено.",
                "be | У панядзелак пасля шторму порт Астранда быў зачынены.",
                "de | Der Hafen von Ostrand wurde am Montag nach dem Sturm geschlossen.",
                "fr | Le port d'Ostrand a été fermé lundi après la tempête.",
                "es | El puerto de Ostrand fue cerrado el lunes después de la tormenta.",
                "zh | 风暴过后，奥斯特兰港于周一关闭。",
                "zh | 風暴過後，奧斯特蘭港於週一關閉。",
                "ja | 嵐のあと、オストランド港は月曜日に閉鎖されました。",
                "el | Το λιμάνι του Όστραντ έκλεισε τη Δευτέρα μετά την καταιγίδα.",
            })
    void sentencesHaveTheirLanguage(String code, String sentence) {
        assertThat(IDENTIFIER.identify(sentence)).isEqualTo(new Language(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12:30, 5 %", "😀😀", "OK", "\0\0\0\0"})
    void nothingTellsTheLanguageOfALineWithoutWords(String text) {
        assertThat(IDENTIFIER.identify(text)).isEqualTo(Language.UNKNOWN);
        assertThat(IDENTIFIER.identify(text, Language.ENGLISH)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aPassageKeepsItsLanguageUnlessItIsClearlyAnother() {
        assertThat(IDENTIFIER.identify("Ostrand Tagblatt", Language.ENGLISH)).isEqualTo(Language.ENGLISH);
        assertThat(IDENTIFIER.identify(
                        "Порт закрили через сильну хуртовину, і ніхто не знає, коли відчинять.", Language.ENGLISH))
                .isEqualTo(new Language("uk"));
        assertThat(IDENTIFIER.identify("The harbour was closed on Monday after the storm.", Language.UNKNOWN))
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void severalThreadsGetTheSameAnswer() {
        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> IDENTIFIER.identify("Der Sturm hat am Abend den Hafen erreicht."))
                        .distinct())
                .containsExactly(new Language("de"));
    }
}
