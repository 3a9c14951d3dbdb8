package org.stemma.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.annotate.Reports;

/** What a user gets of Dutch reports. */
class DutchTest {
    private static final String NL = "nl";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Burgemeester Ada Verin zei dat de brug dicht is. | Burgemeester Ada Verin / de brug dicht is",
                "Burgemeester Ada Verin heeft maandag gezegd dat de brug dicht is. "
                        + "| Burgemeester Ada Verin / de brug dicht is",
                "“De brug is dicht”, zegt burgemeester Ada Verin. | burgemeester Ada Verin / “De brug is dicht”",
                "‘De brug is veilig’, zegt burgemeester Ada Verin. ‘We openen hem in mei.’ "
                        + "| burgemeester Ada Verin / ‘De brug is veilig’ + ‘We openen hem in mei.’",
                "Volgens ingenieur Douwe Paats zijn de scheuren oud. | ingenieur Douwe Paats / zijn de scheuren oud",
                "De scheuren zijn oud, aldus het bedrijf. | het bedrijf / De scheuren zijn oud",
                "De omleiding is tijdelijk, legde een ambtenaar uit. | een ambtenaar / De omleiding is tijdelijk",
                "De minister liet maandag weten dat het leger helpt. | De minister / het leger helpt",
                "Uit een brief van de gemeente blijkt dat het werk al betaald is. "
                        + "| een brief van de gemeente / het werk al betaald is"
            })
    void whoSaidWhat(String text, String picture) {
        assertThat(Reports.told(NL, text)).containsExactly(picture);
    }

    @Test
    void aVerbThatIsPartedFromItsParticleIsOne() {
        assertThat(Reports.told(NL, "De arbeiders legden de eerste steen voor de nieuwe brug bij Arkelweer."))
                .isEmpty();
        assertThat(Reports.told(NL, "De brug is veilig, voegde de minister eraan toe."))
                .containsExactly("de minister / De brug is veilig");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "De minister zei dat de brug opengaat. | ASSERTED AFFIRMED",
                "De minister wilde niet zeggen of de brug opengaat. | ASSERTED NEGATED",
                "De minister ontkende dat de brug gevaarlijk was. | DENIED AFFIRMED",
                "De minister beweert dat de brug veilig is. | CLAIMED AFFIRMED",
                "De minister zou hebben gezegd dat de brug veilig is. | HEARSAY AFFIRMED",
                "De minister vroeg of de brug veilig was. | ASKED AFFIRMED",
                "De minister eiste dat de brug dicht moest. | ORDERED AFFIRMED",
                "De minister beloofde dat de brug zou opengaan. | PROMISED AFFIRMED",
                "De minister hoopt dat de brug opengaat. | BELIEVED AFFIRMED"
            })
    void howItIsMeant(String text, String stance) {
        assertThat(Seen.stances(NL, text)).containsExactly(stance);
    }

    @Test
    void whatWeakensAClaim() {
        assertThat(Seen.isHedge(NL, "vermoedelijk")).isTrue();
        assertThat(Seen.isHedge(NL, "naar verluidt")).isTrue();
        assertThat(Seen.isHedge(NL, "zeker")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "De brug ging gisteren dicht. | 2024-05-14",
                "De brug ging maandag dicht. | 2024-05-13",
                "De brug gaat maandag dicht. | 2024-05-20",
                "De brug ging maandagavond dicht. | 2024-05-13TEV",
                "De brug ging gisteravond dicht. | 2024-05-14TEV",
                "De brug gaat over een week open. | 2024-W21",
                "De brug brak drie jaar geleden. | 2021",
                "De brug brak vorig jaar. | 2023",
                "De nieuwe brug gaat volgend jaar open. | 2025",
                "Het werk begon half maart. | 2024-03",
                "De brug ging op 3 mei 1998 open. | 1998-05-03",
                "De trein vertrekt om 17.30 uur. | 2024-05-15T17:30",
                "Het werk duurde een half jaar. | P6M"
            })
    void when(String text, String value) {
        assertThat(Seen.times(NL, text)).containsExactly(value);
    }

    @Test
    void whatBelongsToThePageGoes() {
        String paragraph =
                "De brug bij Arkelweer is maandag gesloten omdat de scheuren in het beton groter zijn geworden.";
        String kin =
                "Lees ook het rapport van de ingenieurs, vroeg de wethouder, die het elk raadslid had laten sturen. ";

        assertThat(Seen.kept(
                        NL,
                        paragraph,
                        "Advertentie",
                        "Lees ook: De brug bij Arkelweer had al eerder scheuren",
                        "Meld je aan voor onze nieuwsbrief",
                        "Volg ons op Instagram",
                        kin + paragraph,
                        "Deel dit artikel",
                        "Reageer op dit artikel",
                        "Foto: archief"))
                .containsExactly(paragraph, kin + paragraph);
    }

    @Test
    void whereAReportComesFrom() {
        assertThat(Seen.cleaned(
                                NL,
                                "Brug bij Arkelweer dicht",
                                "Gepubliceerd op 15 mei 2024 om 9.30 uur",
                                "De brug is maandag gesloten omdat de scheuren in het beton groter zijn geworden.")
                        .published())
                .isEqualTo(LocalDate.of(2024, 5, 15));
    }
}
