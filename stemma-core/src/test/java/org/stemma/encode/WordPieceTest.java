package org.stemma.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.stemma.text.Span;

class WordPieceTest {
    private static final List<String> PIECES = List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "cafe", "Cafe", "is", "##tan", "##bul", "un", "##do", "##ing", ",", "風",
            "$", "😀");

    private final WordPiece uncased = new WordPiece(PIECES, WordPiece.Casing.UNCASED);
    private static final WordPiece ENGLISH = Resources.wordPiece(Resources.MINILM_TOKENIZER);

    @Test
    void piecesPointToTheOriginalCharacters() {
        assertThat(drawn(uncased, "Café, İstanbul")).isEqualTo("cafe=Café ,=, is=İs ##tan=tan ##bul=bul");
        assertThat(drawn(uncased, "cafe\u0301 x")).isEqualTo("cafe=cafe [UNK]=x");
        assertThat(drawn(uncased, "風風\u200b$\0un\0doing")).isEqualTo("風=風 風=風 $=$ un=un ##do=do ##ing=ing");
        assertThat(drawn(uncased, "😀😀 😀")).isEqualTo("[UNK]=😀😀 😀=😀");
        assertThat(drawn(new WordPiece(PIECES, WordPiece.Casing.CASED), "Cafe café"))
                .isEqualTo("Cafe=Cafe [UNK]=café");
    }

    @Test
    void wordsBeyondAHundredCharactersAreUnknown() {
        assertThat(drawn(uncased, "un" + "do".repeat(49))).startsWith("un=un ##do=do");
        assertThat(uncased.encode("un" + "do".repeat(50), 512).ids()).containsExactly(2, 1, 3);
    }

    @Test
    void longTextsAreCutOff() {
        WordPieces pieces = uncased.encode("undo ".repeat(1000), 10);

        assertThat(pieces.size()).isEqualTo(10);
        assertThat(pieces.ids()).startsWith(2, 9, 10).endsWith(3);
    }

    @Test
    void theEnglishVocabularyGivesBertsNumbers() {
        assertThat(ENGLISH.encode("Hello, World!", 512).ids()).containsExactly(101, 7592, 1010, 2088, 999, 102);
        assertThat(ENGLISH.encode("", 512).ids()).containsExactly(101, 102);
    }

    @Test
    void aFileWithoutVocabularyIsRefused() {
        assertThatThrownBy(() -> WordPiece.read(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model.vocab");
    }

    @RepeatedTest(200)
    void spansAreInOrderAndInsideTheText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(80), 0, 5)
                .forEach(plane -> text.append(
                        switch (plane) {
                            case 0 -> Character.toString(random.nextInt(0x80));
                            case 1 -> Character.toString(random.nextInt(0x500));
                            case 2 -> Character.toString(random.nextInt(0xFFFF));
                            case 3 -> Character.toString(random.nextInt(0x10FFFF));
                            default -> "word ";
                        }));

        WordPieces pieces = ENGLISH.encode(text.toString(), 512);

        int last = 0;
        for (Span span : pieces.spans()) {
            assertThat(span.start()).isGreaterThanOrEqualTo(0);
            assertThat(span.end()).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(text.length());
            last = span.end();
        }
    }

    private static String drawn(WordPiece wordPiece, String text) {
        WordPieces pieces = wordPiece.encode(text, 512);
        StringBuilder drawn = new StringBuilder();
        for (int i = 1; i < pieces.size() - 1; i++) {
            drawn.append(i > 1 ? " " : "")
                    .append(PIECES.get(pieces.ids().get(i)))
                    .append('=')
                    .append(pieces.spans().get(i).of(text));
        }
        return drawn.toString();
    }
}
