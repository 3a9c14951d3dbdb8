package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.article.Passage;
import org.stemma.text.Language;

/** What is told of persons' names: their parts, and the titles and roles beside them. */
class NamePartsTest {
    private static Entity person(String language, String marked) {
        return new EntityResolver()
                .resolve(new Story("story", List.of(Marked.article("a", language, marked))))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            en | [P:Ada Verin] spoke.                                        | Ada     | -          | Verin
            en | [P:Ada von Aldern] spoke.                                   | Ada     | -          | von Aldern
            en | [P:A. K. Verin] spoke.                                      | A. K.   | -          | Verin
            en | [P:Oto Verin Jr.] spoke.                                    | Oto     | -          | Verin
            en | [P:Taras Olegovich Mrachin] spoke.                          | Taras   | Olegovich  | Mrachin
            ru | Тогда [P:Мрачина Тараса Олеговича] ждали.                   | Тараса  | Олеговича  | Мрачина
            uk | [P:Олена Тарасівна Мрачіна] мовчала.                        | Олена   | Тарасівна  | Мрачіна
            es | [P:Inés Barla Corto] llegó. Después [P:Barla] habló.        | Inés    | -          | Barla Corto
            en | [P:Lun Haiwen] came. Later President [P:Lun] spoke.         | Haiwen  | -          | Lun
            en | Mayor [P:Verin] spoke.                                      | -       | -          | Verin
            ru | Там [P:Тарас Олегович] молчал.                              | Тарас   | -          | -
            """, delimiter = '|')
    void aNameHasItsParts(String language, String marked, String given, String patronymic, String family) {
        assertThat(person(language, marked).parts().get(new Language(language)))
                .isEqualTo(new PersonName(given, patronymic, family));
    }

    @Test
    void nothingIsToldOfAWordAloneOrOfACallByTheFirstWord() {
        assertThat(person("en", "There [P:Verin] spoke.").parts()).isEmpty();
        assertThat(person("en", "[P:Isla Mackin] came. Later [P:Isla] spoke.").parts())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            en | There Prime Minister [P:Ada Verin] spoke.                     | -   | Prime Minister
            en | The Prime Minister, Mrs. [P:Ada Verin], spoke.                | Mrs. | Prime Minister
            en | [P:Ada Verin], the mayor of a town, spoke.                    | -   | mayor
            en | [P:Ada Verin], said the mayor, had left.                      | -   | -
            en | [P:Ada Verin] came, but the mayor had left.                   | -   | -
            de | Dort sprach Ministerpräsidentin [P:Ada Verin] am Abend.       | -   | Ministerpräsidentin
            """, delimiter = '|')
    void titlesAndRolesStandBesideNames(String language, String marked, String title, String role) {
        Entity person = person(language, marked);

        assertThat(person.titles()).extracting(Passage::text).isEqualTo(title == null ? List.of() : List.of(title));
        assertThat(person.roles()).extracting(Passage::text).isEqualTo(role == null ? List.of() : List.of(role));
    }

    @Test
    void aBodyHasNoParts() {
        Entity body = person("en", "The minister of [O:Verin Holding] spoke.");

        assertThat(body.parts()).isEmpty();
        assertThat(body.roles()).isEmpty();
    }
}
