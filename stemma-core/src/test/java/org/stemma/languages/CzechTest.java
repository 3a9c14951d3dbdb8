package org.stemma.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.annotate.Reports;

/** What a user gets of Czech reports. */
class CzechTest {
    private static final String CS = "cs";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Starostka Ada Verinová řekla, že most je uzavřen. | Starostka Ada Verinová / most je uzavřen",
                "„Most je uzavřen,“ řekla starostka Ada Verinová. | starostka Ada Verinová / „Most je uzavřen,“",
                "„Most je bezpečný,“ řekla starostka Ada Verinová. „Otevřeme ho v květnu.“ "
                        + "| starostka Ada Verinová / „Most je bezpečný,“ + „Otevřeme ho v květnu.“",
                "Podle inženýra Dušana Pajky jsou trhliny staré. | inženýra Dušana Pajky / jsou trhliny staré",
                "Jak informovala policie, most je uzavřen. | policie / most je uzavřen",
                "Objížďka je dočasná, vysvětlil úředník ministerstva. | úředník ministerstva / Objížďka je dočasná",
                "Cestující si stěžují, že objížďka trvá hodinu. | Cestující / objížďka trvá hodinu",
                "Ministr v pondělí oznámil, že most bude uzavřen. | Ministr / most bude uzavřen",
                "Provoz se obnoví v pondělí, předpokládá správa železnic. "
                        + "| správa železnic / Provoz se obnoví v pondělí"
            })
    void whoSaidWhat(String text, String picture) {
        assertThat(Reports.told(CS, text)).containsExactly(picture);
    }

    @Test
    void aVerbWithoutASubjectIsOfTheSpeakerBefore() {
        String text = "Podle starostky Ady Verinové je most uzavřen. Dodala, že přívoz jezdí dál.";

        assertThat(Reports.told(CS, text))
                .containsExactly("starostky Ady Verinové / je most uzavřen", "- / přívoz jezdí dál");
        assertThat(Seen.meant(CS, text)).last().isEqualTo("starostky Ady Verinové");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ministr řekl, že most bude otevřen. | ASSERTED AFFIRMED",
                "Ministr neřekl, kdy bude most otevřen. | ASSERTED NEGATED",
                "Ministr popřel, že by most byl nebezpečný. | DENIED AFFIRMED",
                "Ministr tvrdí, že most je bezpečný. | CLAIMED AFFIRMED",
                "Ministr údajně řekl, že most je bezpečný. | HEARSAY AFFIRMED",
                "Ministr se zeptal, zda je most bezpečný. | ASKED AFFIRMED",
                "Ministr požadoval, aby byl most uzavřen. | ORDERED AFFIRMED",
                "Ministr slíbil, že most bude otevřen. | PROMISED AFFIRMED",
                "Ministr doufá, že most bude otevřen. | BELIEVED AFFIRMED"
            })
    void howItIsMeant(String text, String stance) {
        assertThat(Seen.stances(CS, text)).containsExactly(stance);
    }

    @Test
    void whatWeakensAClaim() {
        assertThat(Seen.isHedge(CS, "údajně")).isTrue();
        assertThat(Seen.isHedge(CS, "podle všeho")).isTrue();
        assertThat(Seen.isHedge(CS, "určitě")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Most uzavřeli včera. | 2024-05-14",
                "Most uzavřeli v pondělí. | 2024-05-13",
                "Most bude uzavřen v pondělí. | 2024-05-20",
                "Most uzavřeli v pondělí večer. | 2024-05-13TEV",
                "Most uzavřeli včera večer. | 2024-05-14TEV",
                "Most se otevře za týden. | 2024-W21",
                "Most spadl před třemi lety. | 2021",
                "Most spadl loni. | 2023",
                "Nový most bude otevřen příští rok. | 2025",
                "Práce začaly v polovině března. | 2024-03",
                "Práce skončí v listopadu. | 2024-11",
                "Most otevřeli 3. května 1998. | 1998-05-03",
                "Vlak odjede v 17.30 hodin. | 2024-05-15T17:30",
                "Práce trvaly půl roku. | P6M"
            })
    void when(String text, String value) {
        assertThat(Seen.times(CS, text)).containsExactly(value);
    }

    @Test
    void whatBelongsToThePageGoes() {
        String paragraph = "Most u Arklova byl v pondělí úplně uzavřen, protože se trhliny v betonu výrazně zvětšily.";
        String kin =
                "Přečtěte si zprávu inženýrů, vyzvala zastupitele starostka, která ji dala každému z nich do ruky. ";

        assertThat(Seen.kept(
                        CS,
                        paragraph,
                        "Reklama",
                        "Čtěte také: Most u Arklova měl trhliny už dříve",
                        "Přihlaste se k odběru novinek",
                        "Sledujte nás na Instagramu",
                        kin + paragraph,
                        "Sdílet na Facebooku",
                        "Vstoupit do diskuse",
                        "Foto: archiv"))
                .containsExactly(paragraph, kin + paragraph);
    }

    @Test
    void whereAReportComesFrom() {
        assertThat(Seen.cleaned(
                                CS,
                                "Most u Arklova je uzavřen",
                                "Publikováno 15. května 2024 v 9:30",
                                "Most byl v pondělí uzavřen, protože se trhliny v betonu výrazně zvětšily.")
                        .published())
                .isEqualTo(LocalDate.of(2024, 5, 15));
    }
}
