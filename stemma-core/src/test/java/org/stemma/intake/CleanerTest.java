package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.article.Block;
import org.stemma.article.Damage;
import org.stemma.article.Noise;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** What a user gets of raw texts in several languages. People, places and outlets are invented. */
class CleanerTest {
    private static final Set<String> WORDS =
            Set.of("his", "closing", "speech", "much", "harsher", "line", "tovania", "harbour", "in", "a", "far");
    private static final List<String> PARAGRAPHS = List.of(
            "The harbour council of Portmere met on Tuesday and spoke for three hours about the new ferry to Tovania.",
            "\"We cannot wait another winter,\" said Ilva Karst, who leads the council, \"and neither can the islands.\"",
            "The ferry would carry 400 people a day, and the council expects the first crossing before the end of May.",
            "Karst added that the harbour wall needs repair first, which the government of Tovania has offered to pay for.");

    private final Cleaner english = new Cleaner((word, language) -> WORDS.contains(word), text -> Language.ENGLISH);
    private final Cleaner unknown = new Cleaner((word, language) -> false, text -> Language.UNKNOWN);

    private List<String> paragraphs(Cleaned cleaned) {
        return cleaned.blocks().stream()
                .map(block -> block.span().of(cleaned.text().text()))
                .toList();
    }

    private List<Noise.Kind> kinds(Cleaned cleaned) {
        return cleaned.noise().stream().map(Noise::kind).toList();
    }

    @Test
    void aCleanTextStaysAsItIs() {
        String raw = String.join("\n\n", PARAGRAPHS);
        Cleaned cleaned = english.clean(raw);
        assertThat(cleaned.text().text()).isEqualTo(raw);
        assertThat(cleaned.noise()).isEmpty();
        assertThat(cleaned.damage()).isEmpty();
    }

    @Test
    void linksGoAndTheSpacesTheyTookComeBack() {
        String raw = PARAGRAPHS.get(0)
                + "\n\nShe spoke of the harbour,Tovania <https://example.org/a> and, in hisclosing speech <https://example.org/b> on Monday, took amuch harsher line \n<https://example.org/c>\n. The islands \n<https://example.org/d>\n answered at once.";
        Cleaned cleaned = english.clean(raw);
        assertThat(paragraphs(cleaned).get(1))
                .isEqualTo("She spoke of the harbour, Tovania and, in his closing speech on Monday, took a much"
                        + " harsher line. The islands answered at once.");
        assertThat(cleaned.damage())
                .extracting(Damage::kind)
                .contains(Damage.Kind.INLINED_LINKS, Damage.Kind.LOST_SPACES);
    }

    @Test
    void tokenisedTextIsClosedAgain() {
        String raw =
                "Karst said , \" We will build the wall , \" and left . The other \u2019s plan , No . 2 on the list , failed . "
                        + "It is \" a calm sea , \" she said .";
        Cleaned cleaned = english.clean(raw);
        assertThat(cleaned.text().text())
                .isEqualTo(
                        "Karst said, \"We will build the wall,\" and left. The other\u2019s plan, No. 2 on the list, failed. "
                                + "It is \"a calm sea,\" she said.");
    }

    @Test
    void frenchSpacesAndEmptyPairsAndInchesStay() {
        String french =
                "Elle a dit : \u00ab Nous partons demain ! \u00bb Et puis ? Rien ; le port de Tovanie reste vide depuis lundi.";
        assertThat(unknown.clean(french).text().text()).isEqualTo(french);
        String inches = "The pipe is 6\" wide, the field \"\" was left empty, and the wall stood for nine years.";
        assertThat(english.clean(inches).text().text()).isEqualTo(inches);
    }

    @Test
    void verseIsNotJoined() {
        String verse =
                "The sea was grey\nAnd no one came along the shore to look for me\nI waited\nUntil the lamps were lit upon the quay";
        assertThat(english.clean(verse).text().text()).isEqualTo(verse);
    }

    @Test
    void theEndOfAPageIsCut() {
        String tail = """


                7

                Only your support keeps us going. Support our journalism

                Donate

                World
                02.04.2029
                12:30

                Glacier above Lenk loses a third of its ice

                Scientists measured the ice for the ninth time this spring.
                Culture
                01.04.2029
                09:10

                A choir of bakers wins the prize

                The bakers sang about bread and were loved for it.""";
        String body = String.join("\n\n", PARAGRAPHS);
        Cleaned cleaned = english.clean(body + tail);
        assertThat(cleaned.text().text()).isEqualTo(body);
        assertThat(kinds(cleaned))
                .startsWith(Noise.Kind.STRAY, Noise.Kind.APPEAL)
                .contains(Noise.Kind.RELATED);
        assertThat(cleaned.noise().get(0).raw().start()).isEqualTo(body.length() + 2);
        assertThat(cleaned.published()).isNull();
    }

    @Test
    void buttonsInOtherLanguagesAreCut() {
        String german =
                "Der Hafenrat von Portmere hat am Dienstag drei Stunden lang über die neue Fähre nach Tovania beraten.";
        assertThat(kinds(unknown.clean(
                        german + "\n\nLesen Sie auch: Wie die Fähre gebaut wird\n\nAnzeige\n\n" + german)))
                .containsExactly(Noise.Kind.TEASER, Noise.Kind.PROMOTION);
        String ukrainian =
                "Рада порту Портмер у вівторок три години говорила про новий пором до Тованії та про стіну гавані.";
        assertThat(kinds(unknown.clean(ukrainian + "\n\nПідписуйтесь на наш телеграм канал")))
                .containsExactly(Noise.Kind.PROMOTION);
    }

    @Test
    void aTextTellsItsTitleDayAndOutlet() {
        String raw = "Portmere builds a ferry\n14 March 2031, 9:30 pm\n\nPORTMERE, March 14 (Bay News) \u2014 "
                + PARAGRAPHS.get(0) + "\n\n" + PARAGRAPHS.get(1);
        Cleaned cleaned = english.clean(raw);
        assertThat(cleaned.blocks().get(0).kind()).isEqualTo(Block.Kind.TITLE);
        assertThat(cleaned.published()).isEqualTo(LocalDate.of(2031, 3, 14));
        assertThat(cleaned.outlet()).isEqualTo("Bay News");
        assertThat(unknown.clean("Опубликовано: 5 марта 2031\n\n" + PARAGRAPHS.get(0))
                        .published())
                .isEqualTo(LocalDate.of(2031, 3, 5));
        assertThat(english.clean("On 5 March 2031 it rained.\n\n" + PARAGRAPHS.get(0))
                        .published())
                .isNull();
    }

    @Test
    void spoiltSentencesAreMarkedAndNotRepaired() {
        String raw = PARAGRAPHS.get(0)
                + " Mr. Vell Mr. Vell thanks over the phone. She sent him a Mr. Vell about an hour later. The ferry Mr. Vell the"
                + " island and Anna Mr. Vell the wall. Mr. Karst Mr. Karst the council.";
        Cleaned cleaned = english.clean(raw);
        assertThat(cleaned.text().text()).isEqualTo(raw);
        assertThat(cleaned.mangled()).hasSize(4);
        assertThat(cleaned.damage()).extracting(Damage::kind).containsExactly(Damage.Kind.MANGLED);
    }

    @Test
    void damageOfManyKindsIsUndone() {
        Random random = new Random(7);
        String clean = String.join("\n\n", PARAGRAPHS);
        for (int round = 0; round < 200; round++) {
            String raw = Damager.damage(clean, random);
            Cleaned cleaned = english.clean(raw);
            assertThat(cleaned.text().text()).as("round %d: %s", round, raw).isEqualTo(clean);
            assertOffsetsHold(cleaned);
        }
    }

    private void assertOffsetsHold(Cleaned cleaned) {
        String text = cleaned.text().text();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                Span word = new Span(start, i);
                assertThat(cleaned.text().replay(cleaned.text().toRaw(word))).isEqualTo(word.of(text));
                start = i + 1;
            }
        }
    }

    @Test
    void hostileTextsAreReadToTheirEnd() {
        for (String piece :
                List.of("<", "\"", "\n", "a", " ", "<http://", "a\n", ", ", "Mr. ", "(http://a", "\u00a0", "- \n")) {
            String raw = piece.repeat(1_000_000 / piece.length());
            Cleaned cleaned = english.clean(raw);

            assertThat(cleaned.text().raw()).as(piece).isEqualTo(raw);
            assertThat(cleaned.text().replay(new Span(0, raw.length())))
                    .as(piece)
                    .isEqualTo(cleaned.text().text());
        }
    }
}
