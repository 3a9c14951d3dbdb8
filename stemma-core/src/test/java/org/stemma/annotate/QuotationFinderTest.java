package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationFinderTest {
    private static List<String> quoted(String text) {
        return found(text).stream().map(quotation -> quotation.inner().of(text)).toList();
    }

    private static List<Quotation> found(String text) {
        return new QuotationFinder().find(Reports.article("report", "en", null, text, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "She said “the bridge is safe” twice.         | the bridge is safe",
                "Sie sagte „die Brücke ist sicher“ am Kai.    | die Brücke ist sicher",
                "Ona powiedziała „most jest bezpieczny” rano. | most jest bezpieczny",
                "Она сказала «мост безопасен» утром.          | мост безопасен",
                "Sie rief »die Brücke hält« vom Kai.          | die Brücke hält",
                "Elle a dit « le pont est sûr » à midi.       | le pont est sûr",
                "Hon sa ”bron är säker” i dag.                | bron är säker",
                "橋は「安全」です。                                  | 安全",
                "她说《长桥》很老。                                  | 长桥",
                "She said \"the bridge is safe\" twice.       | the bridge is safe",
                "She said 'the bridge is safe' twice.         | the bridge is safe",
                "She said ‘the bridge is safe’ twice.         | the bridge is safe",
                "Sie sagte ‚es hält‘ am Kai.                  | es hält"
            })
    void theMarksOfManyScriptsSetWordsApart(String text, String inner) {
        assertThat(quoted(text)).containsExactly(inner);
    }

    @Test
    void ofNestedMarksOnlyTheOutermostCount() {
        assertThat(quoted("She said “he told me ‘never’ and left” at noon."))
                .containsExactly("he told me ‘never’ and left");
        assertThat(quoted("Она сказала «газета «Маяк» права» утром.")).containsExactly("газета «Маяк» права");
    }

    @Test
    void anApostropheIsNoQuotation() {
        assertThat(quoted("It's the mayors' wish, and the port's, that it isn't closed."))
                .isEmpty();
        assertThat(quoted("It’s the mayors’ wish, and the port’s, that it isn’t closed."))
                .isEmpty();
        assertThat(quoted("C'est l'avis d'une élue.")).isEmpty();
        assertThat(quoted("He called it a 'small step' for the city's people.")).containsExactly("small step");
    }

    @Test
    void straightMarksOpenAndCloseInTurn() {
        assertThat(quoted("The \"bridge\" and the \"ferry\" and the \"mill\" are old."))
                .containsExactly("bridge", "ferry", "mill");
    }

    @Test
    void aSpeechThatGoesOnInTheNextParagraphIsOpenToItsEnd() {
        String text = "“The bridge is safe.\n“It will open in May,” she said.";

        assertThat(found(text)).extracting(Quotation::closed).containsExactly(false, true);
        assertThat(quoted(text)).containsExactly("The bridge is safe.", "It will open in May,");
    }

    @Test
    void aLonelyMarkInsideAParagraphIsLeftAlone() {
        assertThat(quoted("The mast is 12\" thick and the deck \"wide.")).isEmpty();
        assertThat(quoted("She said “the bridge is safe twice.")).isEmpty();
    }

    @Test
    void noTextMakesQuotationsOverlapOrLeaveTheText() {
        String[] pieces = {"“", "”", "„", "«", "»", "\"", "'", "’", "‘", "‚", " ", "\n", "word", "Слово", ".", ","};
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder("a");
            for (int piece = random.nextInt(25); piece > 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int end = 0;
            for (Quotation quotation : found(text.toString())) {
                assertThat(quotation.outer().start()).as(text.toString()).isGreaterThanOrEqualTo(end);
                assertThat(quotation.outer().contains(quotation.inner()))
                        .as(text.toString())
                        .isTrue();
                end = quotation.outer().end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
    }
}
