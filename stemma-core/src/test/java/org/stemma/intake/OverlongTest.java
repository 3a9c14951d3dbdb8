package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.article.Damage;
import org.stemma.article.Noise;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;
import org.stemma.text.Lexicon;
import org.stemma.text.Span;

class OverlongTest {
    private static final String SENTENCE = "The council of Lindmark closed the quay. ";

    private static String text(int units) {
        return SENTENCE.repeat(units / SENTENCE.length() + 1).substring(0, units);
    }

    @Test
    void aReportOfTheGreatestLengthIsReadWhole() {
        Extract extract = Extract.plain(text(Overlong.LONGEST));
        assertThat(Overlong.cut(extract)).isEqualTo(new Overlong(extract, List.of()));
    }

    @Test
    void ofAMegabyteTheBeginningIsReadAndTheRestIsNoiseThatIsTold() {
        String raw = text(1_000_000);
        Cleaned cleaned = new Cleaner(Lexicon.none(), sample -> new Language("en")).clean(raw);
        int read = cleaned.text().length();
        assertThat(read).isBetween(Overlong.LONGEST - SENTENCE.length(), Overlong.LONGEST);
        assertThat(cleaned.noise()).containsExactly(new Noise(Noise.Kind.EXCESS, new Span(read, raw.length())));
        assertThat(cleaned.damage()).extracting(Damage::kind).containsExactly(Damage.Kind.OVERLONG);
        assertThat(cleaned.damage().get(0).note()).contains(raw.length() - read + " characters were not compared");
    }

    @Test
    void noWordAndNoCharacterIsParted() {
        assertThat(Overlong.cut(Extract.plain("word ".repeat(200_000)))
                        .extract()
                        .text()
                        .text())
                .endsWith("word");
        String faces = "x" + "\uD83D\uDE00".repeat(400_000);
        assertThat(Overlong.cut(Extract.plain(faces)).extract().text().text()).endsWith("\uD83D\uDE00");
    }

    @Test
    void whiteSpaceAtTheEndIsNoHarm() {
        Overlong cut = Overlong.cut(Extract.plain(SENTENCE + "\n".repeat(1_000_000)));
        assertThat(cut.damage()).isEmpty();
        assertThat(cut.extract().noise()).isEmpty();
    }

    @Test
    void aHeadlineBehindTheTextIsKeptAndNoiseAmongTheRestIsPartOfIt() {
        String raw = text(900_000) + "\nQuay closed\n" + text(100);
        int title = raw.indexOf("Quay closed");
        Noise advertisement = new Noise(Noise.Kind.PROMOTION, new Span(700_000, 700_010));
        Extract extract = new Extract(
                AlignedText.of(raw),
                new Span(title, title + "Quay closed".length()),
                Stated.NOTHING,
                List.of(advertisement));
        Extract left = Overlong.cut(extract).extract();
        assertThat(left.title()).isNotNull();
        assertThat(left.title().of(left.text().text())).isEqualTo("Quay closed");
        assertThat(left.noise()).extracting(Noise::kind).containsExactly(Noise.Kind.EXCESS, Noise.Kind.EXCESS);
    }
}
