package org.stemma.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stemma.article.Noise;
import org.stemma.intake.Extract;
import org.stemma.intake.Stated;
import org.stemma.text.Language;

/** Invented pages of invented outlets: what is read from each. */
class HtmlPageReaderTest {
    private final HtmlPageReader reader = new HtmlPageReader();

    @Test
    void anArticleAmongMenusTeasersCommentsAndNotes() throws IOException {
        Extract extract = read("courier.html");
        assertThat(extract.text().text()).isEqualTo("""
                        Sea wall of Portmere gives way
                        PORTMERE — The old sea wall of Portmere broke on Friday night, and the harbour quarter stood a metre under water by dawn.
                        “We had warned the council since\u00a02029,” said Mara Oslet, who runs the ferry. “Nobody came.”
                        What the council says
                        The mayor, Pell & Sons’ former lawyer, spoke of an act of God; 1 < 2, he added.
                        I have seen the water in my own kitchen, and it is cold.
                        — Mara Oslet (@oslet) March 14, 2031
                        Two hundred houses have no power.
                        The school stays closed until Tuesday.
                        Hour Level
                        23:00 1.4 m
                        02:00 3.1 m
                        Work on a new wall is to begin in May.""");
        assertThat(title(extract)).isEqualTo("Sea wall of Portmere gives way");
    }

    @Test
    void whatLinkedDataAndMetaSay() throws IOException {
        Stated stated = read("courier.html").stated();
        assertThat(stated.outlet()).isEqualTo("The Bay Courier");
        assertThat(stated.authors()).containsExactly("Ilva Karst", "Anton Vell");
        assertThat(stated.published()).as("the day in the page's own offset").isEqualTo(LocalDate.of(2031, 3, 14));
        assertThat(stated.updated()).isEqualTo(LocalDate.of(2031, 3, 15));
        assertThat(stated.url()).isEqualTo("https://courier.example/world/2031/03/14/sea-wall");
        assertThat(stated.language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void whatIsLeftOutAmongTheParagraphsIsListed() throws IOException {
        Extract extract = read("courier.html");
        assertThat(extract.noise()).extracting(Noise::kind).contains(Noise.Kind.RELATED, Noise.Kind.CREDIT);
        assertThat(extract.noise())
                .filteredOn(noise -> noise.kind() == Noise.Kind.RELATED)
                .extracting(noise -> noise.raw().of(extract.text().raw()))
                .anyMatch(raw ->
                        raw.startsWith("Read more") && raw.endsWith("Council puts off repair of the wall again"));
    }

    @Test
    void microdataAndLineBreaksForParagraphs() throws IOException {
        Extract extract = read("hafenblatt.html");
        assertThat(extract.text().text()).isEqualTo("""
                        Fähre nach Lorsund fällt aus
                        Die Fähre nach Lorsund fällt bis Sonntag aus, wie die Reederei am Freitag mitteilte.
                        Grund ist ein Schaden an der Schraube. „Wir warten auf ein Ersatzteil“, sagte Kapitänin Wenke Arold.
                        Reisende können bis dahin den Bus über Quellhorn nehmen.""");
        assertThat(extract.stated().authors()).containsExactly("Jorin Talbeck");
        assertThat(extract.stated().published()).isEqualTo(LocalDate.of(2031, 5, 2));
        assertThat(extract.stated().language()).isEqualTo(new Language("de"));
    }

    @Test
    void columnsOfATableAndAVisibleDay() throws IOException {
        Extract extract = read("vestnik.html");
        assertThat(extract.text().text())
                .startsWith("В Заозёрске открыли мост\n")
                .contains("\nМост через реку Тихую открыли в среду, спустя три года после начала работ.\n")
                .endsWith("\nСтарый мост разберут летом.")
                .doesNotContain("Главная")
                .doesNotContain("Читайте также");
        assertThat(extract.stated().outlet()).isEqualTo("Заозёрский вестник");
        assertThat(extract.stated().published()).isEqualTo(LocalDate.of(2031, 3, 5));
        assertThat(extract.stated().language()).isEqualTo(new Language("ru"));
    }

    @Test
    void aMobilePageWithoutItsAdvertisementAndItsRelatedStory() throws IOException {
        Extract extract = read("gazette.html");
        assertThat(extract.text().text()).isEqualTo("""
                        Le tramway revient à Vernaz
                        La ville de Vernaz a décidé mercredi de reconstruire sa ligne de tramway, fermée depuis 1958.
                        Les travaux coûteront 40\u00a0millions d’euros, selon la maire, Odile Brun.
                        Le premier tramway roulera en 2035.""");
        assertThat(extract.stated().authors()).containsExactly("Lise Corbet", "Marc Addey");
        assertThat(extract.stated().published()).as("from the address").isEqualTo(LocalDate.of(2031, 7, 9));
        assertThat(extract.stated().outlet()).isEqualTo("La Gazette de Vernaz");
    }

    @Test
    void aTextThatAScriptWouldShow() throws IOException {
        assertThat(read("hidden.html").text().text())
                .contains("La luz volvió a Peñalar el lunes por la tarde")
                .contains("El alcalde, Ramón Estévez");
    }

    @Test
    void withoutAVisibleHeadlineTheWindowsTitleIsTaken() {
        String source =
                "<title>Bridge over the Orr reopens | Orr News</title><div><p>The bridge over the Orr reopened on"
                        + " Monday, a year after the flood.</p><p>Lorries may not use it before June, the council said.</p></div>";
        Extract extract = reader.read(source);
        assertThat(extract.text().text())
                .isEqualTo(
                        "Bridge over the Orr reopens\nThe bridge over the Orr reopened on Monday, a year after the flood.\n"
                                + "Lorries may not use it before June, the council said.");
        assertThat(title(extract)).isEqualTo("Bridge over the Orr reopens");
    }

    private Extract read(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(HtmlPageReaderTest.class.getResourceAsStream(name), name)) {
            return reader.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String title(Extract extract) {
        return extract.title() == null ? "" : extract.title().of(extract.text().text());
    }
}
