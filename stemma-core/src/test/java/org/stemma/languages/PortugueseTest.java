package org.stemma.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.annotate.Reports;

/** What a user gets of Portuguese reports, from Portugal and from Brazil. */
class PortugueseTest {
    private static final String PT = "pt";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A prefeita Ada Verim disse que a ponte está fechada. | A prefeita Ada Verim / a ponte está fechada",
                "“A ponte está fechada”, disse a prefeita Ada Verim. | a prefeita Ada Verim / “A ponte está fechada”",
                "«A ponte é segura», disse a prefeita Ada Verim. «Vamos abri-la em maio.» "
                        + "| a prefeita Ada Verim / «A ponte é segura» + «Vamos abri-la em maio.»",
                "— A ponte é segura — disse a prefeita Ada Verim. — Vamos abri-la em maio. "
                        + "| a prefeita Ada Verim / A ponte é segura + Vamos abri-la em maio.",
                "Segundo o engenheiro Duarte Paio, as fissuras são antigas. "
                        + "| o engenheiro Duarte Paio / as fissuras são antigas",
                "As fissuras são antigas, de acordo com a empresa. | a empresa / As fissuras são antigas",
                "Os moradores queixam-se de que o desvio demora uma hora. "
                        + "| Os moradores / o desvio demora uma hora",
                "O desvio será provisório, explicou-nos o ministério. | o ministério / O desvio será provisório",
                "Na opinião de Paio, o valor é baixo. | Paio / o valor é baixo"
            })
    void whoSaidWhat(String text, String picture) {
        assertThat(Reports.told(PT, text)).containsExactly(picture);
    }

    @Test
    void aVerbWithoutASubjectIsOfTheSpeakerBefore() {
        String text = "A prefeita Ada Verim disse que a ponte está fechada. Acrescentou ainda que o barco continua.";

        assertThat(Reports.told(PT, text))
                .containsExactly("A prefeita Ada Verim / a ponte está fechada", "- / o barco continua");
        assertThat(Seen.meant(PT, text)).last().isEqualTo("A prefeita Ada Verim");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O ministro disse que a ponte abre. | ASSERTED AFFIRMED",
                "O ministro não disse quando a ponte abre. | ASSERTED NEGATED",
                "O ministro desmentiu que a ponte fosse perigosa. | DENIED AFFIRMED",
                "O ministro alega que a ponte é segura. | CLAIMED AFFIRMED",
                "O ministro teria dito que a ponte é segura. | HEARSAY AFFIRMED",
                "O ministro perguntou se a ponte é segura. | ASKED AFFIRMED",
                "O ministro exigiu que a ponte fosse fechada. | ORDERED AFFIRMED",
                "O ministro prometeu que a ponte abriria. | PROMISED AFFIRMED",
                "O ministro acredita que a ponte vai abrir. | BELIEVED AFFIRMED"
            })
    void howItIsMeant(String text, String stance) {
        assertThat(Seen.stances(PT, text)).containsExactly(stance);
    }

    @Test
    void whatWeakensAClaim() {
        assertThat(Seen.isHedge(PT, "alegadamente")).isTrue();
        assertThat(Seen.isHedge(PT, "ao que parece")).isTrue();
        assertThat(Seen.isHedge(PT, "certamente")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A ponte fechou ontem. | 2024-05-14",
                "A ponte fechou na segunda-feira. | 2024-05-13",
                "A ponte vai fechar na segunda-feira. | 2024-05-20",
                "A ponte fechou na segunda. | 2024-05-13",
                "A ponte abre daqui a uma semana. | 2024-W21",
                "A ponte caiu há três anos. | 2021",
                "A ponte caiu no ano passado. | 2023",
                "A nova ponte será aberta no próximo ano. | 2025",
                "A obra começou em meados de março. | 2024-03",
                "A ponte abriu a 3 de maio de 1998. | 1998-05-03",
                "A ponte fechou na noite de terça-feira. | 2024-05-14TNI",
                "O comboio parte às 17h30. | 2024-05-15T17:30",
                "A obra durou seis meses. | P6M"
            })
    void when(String text, String value) {
        assertThat(Seen.times(PT, text)).containsExactly(value);
    }

    @Test
    void whatBelongsToThePageGoes() {
        String paragraph = "A ponte de Arcozinho foi fechada na segunda-feira porque as fissuras aumentaram muito.";
        String kin =
                "Leia também o relatório dos engenheiros, pediu a prefeita, que o mandou entregar a cada vereador.";

        assertThat(Seen.kept(
                        PT,
                        paragraph,
                        "Publicidade",
                        "Leia também: Ponte de Arcozinho já teve fissuras",
                        "Assine nossa newsletter",
                        "Siga-nos no Instagram",
                        kin + " " + paragraph,
                        "Compartilhe",
                        "Deixe seu comentário",
                        "Foto: Divulgação"))
                .containsExactly(paragraph, kin + " " + paragraph);
    }

    @Test
    void whereAReportComesFrom() {
        assertThat(Seen.cleaned(
                                PT,
                                "Ponte de Arcozinho fechada",
                                "Publicado em 15 de maio de 2024, às 9h30",
                                "A ponte foi fechada na segunda-feira porque as fissuras aumentaram muito.")
                        .published())
                .isEqualTo(LocalDate.of(2024, 5, 15));
    }
}
