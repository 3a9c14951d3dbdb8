package org.stemma.multilingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.naming.NameTagger;
import org.stemma.encode.PreparationListener;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Tokenizer;

/** The network for names that ships, on the whole model; skipped where that has not been made on this machine yet. */
class NamesTest {
    private static final MultilingualEncoder ENCODER =
            new MultilingualEncoder(MultilingualOptions.usual(), PreparationListener.NONE);

    @BeforeEach
    void needsTheModel() {
        assumeThat(Boolean.getBoolean("stemma.multilingual") || ENCODER.isMade())
                .as("the multilingual model is in the cache, or -Dstemma.multilingual=true lets it be made")
                .isTrue();
    }

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    private static List<String> names(String language, String text) {
        NameTagger tagger = NameTagger.on(ENCODER).orElseThrow();
        Span whole = new Span(0, text.length());
        return tagger.tag(text, whole, new Tokenizer().tokenize(text, whole, new Language(language))).stream()
                .map(name -> name.type() + " " + name.span().of(text))
                .toList();
    }

    @Test
    void tellsPersonsFromPlaces() {
        assertThat(names("en", "Minister Marta Kovelsky arrived in Berlin on Friday."))
                .containsExactly("PERSON Marta Kovelsky", "PLACE Berlin");
        assertThat(names("de", "Die Ministerin Marta Kovelsky traf am Freitag in Berlin ein."))
                .containsExactly("PERSON Marta Kovelsky", "PLACE Berlin");
        assertThat(names("uk", "Міністерка Марта Ковельська прибула у п'ятницю до Берліна."))
                .containsExactly("PERSON Марта Ковельська", "PLACE Берліна");
    }

    @Test
    void knowsOrganisations() {
        assertThat(names("ru", "Как сообщило агентство «Интерфакс», Марта Ковельская приехала в Берлин."))
                .containsExactly("ORGANISATION Интерфакс", "PERSON Марта Ковельская", "PLACE Берлин");
    }
}
