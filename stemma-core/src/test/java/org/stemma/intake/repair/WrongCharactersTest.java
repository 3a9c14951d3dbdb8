package org.stemma.intake.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.article.Damage;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;
import org.stemma.text.Span;

class WrongCharactersTest {
    private static final List<String> TEXTS = List.of(
            "Мост в Толлане открыт, сказала Ина Велл.\n\n«ООН» и «СССР» — старые слова. Ёлки стоят.",
            "It’s late, the mayor said. “The café is shut,” she added.",
            "Die Brücke ist offen, sagte die Bürgermeisterin.",
            "Міст відкрито, — сказала мер Їна Велл.",
            "Le «CAFÉ» et l’«ÉLYSÉE» sont fermés.",
            "Most w Tollan jest otwarty, powiedziała burmistrzyni Żaneta Wąs.");

    /** Returns a text as a program shows it that reads UTF-8 by an old code page. */
    private static String misread(String text, String page) {
        StringBuilder read = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String one = new String(new byte[] {b}, Charset.forName(page));
            read.append(one.equals("\ufffd") ? String.valueOf((char) (b & 0xff)) : one);
        }
        return read.toString();
    }

    private static Repaired mend(String text) {
        return new WrongCharacters().apply(AlignedText.of(text), Language.UNKNOWN);
    }

    @Test
    void textsReadByAWrongTableAreMendedAndLeadBack() {
        for (String text : TEXTS) {
            for (String page : List.of("windows-1252", "windows-1251")) {
                String wrong = misread(text, page);
                Repaired mended = mend(wrong);

                assertThat(mended.text().text()).as(page).isEqualTo(text);
                assertThat(mended.damage()).extracting(Damage::kind).containsExactly(Damage.Kind.WRONG_CHARACTERS);
                Span raw = mended.text().toRaw(new Span(0, 4));
                assertThat(misread(text.substring(0, 4), page)).isEqualTo(raw.of(wrong));
            }
            assertThat(mend(misread(misread(text, "windows-1252"), "windows-1252"))
                            .text()
                            .text())
                    .as("twice")
                    .isEqualTo(text);
        }
    }

    @Test
    void soundTextsStayAsTheyAre() {
        for (String text : TEXTS) {
            assertThat(mend(text).text().text()).isEqualTo(text);
            assertThat(mend(text).damage()).isEmpty();
        }
        for (String odd : List.of("«ООН»\n«НАТО»", "«É»", "A Ã© b", "Речь о «ООН», «НАТО» и «СССР» … «ЕС»", "Α»Β»")) {
            assertThat(mend(odd).text().text()).isEqualTo(odd);
        }
    }
}
