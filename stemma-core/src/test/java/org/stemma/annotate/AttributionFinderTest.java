package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.annotate.Reports.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionFinderTest {
    /** One attribution as a picture: source, cue and content, with a dash for what the report leaves open. */
    private static List<String> told(String language, String text) {
        return Reports.read(language, text).attributions().stream()
                .map(attribution -> words(attribution.source(), text)
                        + " / "
                        + words(attribution.cue(), text)
                        + " / "
                        + String.join(
                                " + ",
                                attribution.content().stream()
                                        .map(span -> span.of(text))
                                        .toList()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | The mayor said that the bridge would open in May.   | The mayor / said / the bridge would open in May",
                "en | \"The bridge will open in May,\" said Mayor Ada Verin. "
                        + "| Mayor Ada Verin / said / \"The bridge will open in May,\"",
                "en | \"The bridge will open in May,\" Mayor Ada Verin said. "
                        + "| Mayor Ada Verin / said / \"The bridge will open in May,\"",
                "en | Verin said: “The bridge is safe and dry.”           | Verin / said / “The bridge is safe and dry.”",
                "ru | Мэр Ада Верин заявила, что мост откроют в мае. "
                        + "| Мэр Ада Верин / заявила / мост откроют в мае",
                "ru | «Мост откроют в мае», — сказала мэр Ада Верин. "
                        + "| мэр Ада Верин / сказала / «Мост откроют в мае»",
                "uk | Мер Ада Верин заявила, що міст відкриють у травні. "
                        + "| Мер Ада Верин / заявила / міст відкриють у травні",
                "uk | «Міст відкриють у травні», — сказала мер Ада Верин. "
                        + "| мер Ада Верин / сказала / «Міст відкриють у травні»",
                "de | Bürgermeisterin Ada Verin sagte, die Brücke werde im Mai öffnen. "
                        + "| Bürgermeisterin Ada Verin / sagte / die Brücke werde im Mai öffnen",
                "de | „Die Brücke öffnet im Mai“, sagte Bürgermeisterin Ada Verin. "
                        + "| Bürgermeisterin Ada Verin / sagte / „Die Brücke öffnet im Mai“",
                "fr | La maire Ada Verin a déclaré que le pont ouvrirait en mai. "
                        + "| La maire Ada Verin / déclaré / le pont ouvrirait en mai",
                "fr | « Le pont ouvrira en mai », a déclaré la maire Ada Verin. "
                        + "| la maire Ada Verin / a déclaré / « Le pont ouvrira en mai »",
                "es | La alcaldesa Ada Verin dijo que el puente abriría en mayo. "
                        + "| La alcaldesa Ada Verin / dijo / el puente abriría en mayo",
                "es | «El puente abrirá en mayo», dijo la alcaldesa Ada Verin. "
                        + "| la alcaldesa Ada Verin / dijo / «El puente abrirá en mayo»"
            })
    void aVerbOfSpeechTellsWhoSaysWhat(String language, String text, String picture) {
        assertThat(told(language, text)).containsExactly(picture);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | According to the harbour office, two ships sank off the coast. "
                        + "| the harbour office / According to / two ships sank off the coast",
                "en | Two ships sank off the coast, according to the harbour office. "
                        + "| the harbour office / according to / Two ships sank off the coast",
                "ru | По словам мэра, два судна затонули у берега.   | мэра / По словам / два судна затонули у берега",
                "uk | За словами мера, два судна затонули біля берега. "
                        + "| мера / За словами / два судна затонули біля берега",
                "de | Dem Hafenamt zufolge sanken zwei Schiffe vor der Küste. "
                        + "| Dem Hafenamt / zufolge / sanken zwei Schiffe vor der Küste",
                "de | Laut dem Hafenamt sanken zwei Schiffe. | dem Hafenamt / Laut / sanken zwei Schiffe",
                "fr | D'après la police, deux navires ont coulé. | la police / D'après / deux navires ont coulé"
            })
    void aPhraseTellsTheSource(String language, String text, String picture) {
        assertThat(told(language, text)).containsExactly(picture);
    }

    @Test
    void aPhraseInTheMiddleLeavesTheContentAroundIt() {
        assertThat(told("en", "The ferry, according to the harbour office, left port at noon."))
                .containsExactly("the harbour office / according to / The ferry + left port at noon");
    }

    @Test
    void anAppositionBelongsToTheSource() {
        assertThat(told("en", "The owner of the mill, Ada Verin, said that the fire began in the attic."))
                .containsExactly("The owner of the mill, Ada Verin / said / the fire began in the attic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The bridge was closed. This was reported by the harbour office. | the harbour office | The bridge was closed.",
                "ru | Мост закрыт. Об этом сообщает пресс-служба порта.               | пресс-служба порта | Мост закрыт.",
                "uk | Міст закрито. Про це повідомила пресслужба порту.               | пресслужба порту   | Міст закрито."
            })
    void aSentenceThatPointsBackSpeaksOfTheOneBefore(String language, String text, String source, String content) {
        assertThat(told(language, text))
                .singleElement()
                .satisfies(picture ->
                        assertThat(picture).startsWith(source + " / ").endsWith(" / " + content));
    }

    @Test
    void aSecondVerbOfTheSameSpeakerKeepsHim() {
        assertThat(told("en", "Mayor Ada Verin praised the workers and said that the bridge would open in May."))
                .contains("Mayor Ada Verin / said / the bridge would open in May");
    }

    @Test
    void aQuotationWithoutACueGoesOnWithTheSpeechBeforeIt() {
        String text = "\"The bridge is safe and has been tested,\" Mayor Ada Verin said.\n"
                + "\"It will open in May, and nobody needs to worry about it.\"";

        assertThat(told("en", text))
                .containsExactly(
                        "Mayor Ada Verin / said / \"The bridge is safe and has been tested,\"",
                        "Mayor Ada Verin / - / \"It will open in May, and nobody needs to worry about it.\"");
    }

    @Test
    void aChainNestsTheInnerSourceInTheOuterOne() {
        for (String text : List.of(
                "The Eastshore Daily reported that the mayor said the bridge was safe.",
                "The mayor said the bridge was safe, according to the Eastshore Daily.")) {
            List<Attribution> chain = Reports.read("en", text).attributions();

            assertThat(chain).as(text).hasSize(2);
            assertThat(words(chain.get(0).source(), text)).containsIgnoringCase("the Eastshore Daily");
            assertThat(words(chain.get(1).source(), text)).isEqualToIgnoringCase("the mayor");
            assertThat(chain.get(1).content().get(0).of(text)).isEqualTo("the bridge was safe");
            assertThat(chain).extracting(Attribution::outer).containsExactly(-1, 0);
        }
    }

    @Test
    void marksTellHowItIsTold() {
        assertThat(Reports.read("en", "The mayor said that the bridge would open.")
                        .attributions())
                .extracting(Attribution::mode)
                .containsExactly(Attribution.Mode.INDIRECT);
        assertThat(Reports.read("en", "\"The bridge will open in May,\" said Mayor Ada Verin.")
                        .attributions())
                .extracting(Attribution::mode)
                .containsExactly(Attribution.Mode.DIRECT);
        assertThat(Reports.read("en", "The mayor said that the bridge was \"as safe as a house\" now.")
                        .attributions())
                .extracting(Attribution::mode)
                .containsExactly(Attribution.Mode.MIXED);
    }

    @Test
    void wordsInMarksThatAreNoSpeechAreNobodys() {
        assertThat(told("en", "The ferry \"Grey Gull\" left the port at noon.")).isEmpty();
    }

    @Test
    void aReportThatNamesNobodyHasNoAttributions() {
        assertThat(told("en", "The ferry left the port at noon. It rained.")).isEmpty();
        assertThat(told("ka", "ბორანი შუადღისას გავიდა ნავსადგურიდან.")).isEmpty();
    }
}
