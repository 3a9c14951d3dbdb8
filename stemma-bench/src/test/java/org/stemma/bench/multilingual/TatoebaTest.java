package org.stemma.bench.multilingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.text.Language;

class TatoebaTest {
    @Test
    void codesOfThreeLettersBecomeTheEncodersLanguages() {
        assertThat(Tatoeba.language("rus")).isEqualTo(new Language("ru"));
        assertThat(Tatoeba.language("cmn")).isEqualTo(new Language("zh"));
    }

    @Test
    void everySentenceNeedsItsTranslation() {
        assertThatThrownBy(() -> new Tatoeba.Sentences(List.of("Guten Tag.", "Ja."), List.of("Good day.")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
