package org.stemma.outline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.annotate.LanguagePacks;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;
import org.stemma.text.Tokenizer;

class EventKindsTest {
    private static Set<String> kinds(String code) throws IOException {
        try (InputStream resource = EventKinds.class.getResourceAsStream("kinds/" + code + ".json")) {
            assertThat(resource).as(code).isNotNull();
            JsonNode list = JsonMapper.builder().build().readTree(resource);
            Set<String> kinds = new TreeSet<>();
            list.fieldNames().forEachRemaining(kinds::add);
            return kinds;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "de", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr", "uk"})
    void allPackedLanguagesKnowTheSameKinds(String code) throws IOException {
        assertThat(kinds(code)).isEqualTo(kinds("en"));
    }

    @ParameterizedTest
    @CsvSource({
        "it, Un incendio ha distrutto il mercato coperto di Sorvana, fire",
        "it, È morto il sindaco di Sorvana, death",
        "pl, W Zalesiu spłonął stary młyn, fire",
        "pl, Rozmowa telefoniczna prezydentów trwała godzinę, call"
    })
    void aHeadlineNamesItsEvent(String code, String headline, String kind) {
        Language language = new Language(code);
        List<Token> tokens = new Tokenizer().tokenize(headline, new Span(0, headline.length()), language);
        assertThat(new EventKinds().in(headline, tokens, language, new LanguagePacks().of(language)))
                .extracting(EventKinds.Match::kind)
                .contains(kind);
    }
}
