package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesAndTokensTest {
    private static final List<String> PIECES = List.of(
            "Trell",
            "went",
            " ",
            "  ",
            "\u00a0",
            "\n",
            "\n\n",
            ".",
            "!",
            "?",
            "…",
            "\"",
            "“",
            "”",
            "«",
            "»",
            "„",
            "'",
            "’",
            "(",
            ")",
            "—",
            "-",
            "10",
            "000",
            "3.5",
            "%",
            "U.S.",
            "Dr.",
            "В.",
            "Петренко",
            "сказав",
            "г.",
            "l’",
            "accord",
            "我们",
            "。",
            "！",
            "😀",
            "👩‍👩‍👧",
            "e\u0301",
            "\u200b",
            "İ",
            "\ud800",
            "\0",
            ",",
            "www.vell.example",
            "@",
            "#");
    private static final List<Language> LANGUAGES = List.of(
            Language.UNKNOWN,
            new Language("en"),
            new Language("ru"),
            new Language("fr"),
            new Language("de"),
            new Language("zh"));

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Tokenizer tokenizer = new Tokenizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | He met Mr. Vell in the U.S. / The talks began at 5 p.m. Monday. / They went on.",
                "en | The U.S. President met D. Trell and J. A. Orr. / No. 5 won.",
                "en | “We are ready!” said Trell. / “Good.” / He left.",
                "en | \"It is done. \" / He left . / Nobody saw No . 1 again.",
                "en | It began in 2019. / 15 people came.",
                "ru | \"Мы готовы!\", - сказал В.Петренко. / Все ушли.",
                "ru | В 2016 г. в г. Лесной и др. / Потом он ушёл… / Им. Орлова.",
                "ru | «Да!» — ответил он. / Больше ничего.",
                "uk | Збитки сягнули 5 млн. грн. і т.д. / Він пішов.",
                "fr | « On y va ! », a dit M. Truc. / « Oui ! » / Elle a ri.",
                "de | Er kam am 15. Januar. / Dort war z.B. Frau Mai. / Das 21. Jahrhundert begann.",
                "de | „Das ist gut.“ / Dann ging er, sagte er. / „Nein.“",
                "es | ¿Qué pasa? / ¡Nada! / Lo dijo el Sr. Pérez en EE. UU. el lunes.",
                "zh | “我们准备好了！”他说。 / 他走了。",
            })
    void readersSentencesAreFound(String code, String marked) {
        List<String> expected = List.of(marked.split(" / "));
        String text = String.join(" ", expected);

        assertThat(splitter.split(text, new Language(code)).stream().map(span -> span.of(text)))
                .isEqualTo(expected);
    }

    @Test
    void whatHasNoSentenceMarkForPagesIsParted() {
        String words = "the quay and the bridge and ".repeat(1_000);
        List<Span> parts = new SentenceSplitter().split(words, new Language("en"));
        assertCover(words, parts);
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.length()).isLessThan(SentenceSplitter.LONGEST + "bridge".length()));
        String faces = "\uD83D\uDE00a".repeat(5_000);
        assertCover(faces, new SentenceSplitter().split(faces, new Language("en")));
        assertThat(new SentenceSplitter().split(faces, new Language("en")))
                .allSatisfy(part -> assertThat(Character.isLowSurrogate(faces.charAt(part.start())))
                        .isFalse());
    }

    @Test
    void wordsStayWhole() {
        assertThat(tokens("en", "D. Trell didn't pay $1,500 (3.5%) in the well-known U.S. G-20 case."))
                .containsExactly(
                        "D.",
                        "Trell",
                        "didn't",
                        "pay",
                        "$",
                        "1,500",
                        "(",
                        "3.5%",
                        ")",
                        "in",
                        "the",
                        "well-known",
                        "U.S.",
                        "G-20",
                        "case",
                        ".");
        assertThat(tokens("fr", "L’accord d'hier, aujourd’hui 10\u202f000 euros"))
                .containsExactly("L’", "accord", "d'", "hier", ",", "aujourd’hui", "10\u202f000", "euros");
        assertThat(tokens("ru", "В.Петренко, 20-летний, нашёл 10 000 руб."))
                .containsExactly("В.", "Петренко", ",", "20-летний", ",", "нашёл", "10 000", "руб.");
        assertThat(tokens("en", "In 15 200 people")).containsExactly("In", "15", "200", "people");
    }

    private List<String> tokens(String code, String text) {
        return tokenizer.tokenize(text, new Span(0, text.length()), new Language(code)).stream()
                .map(token -> token.span().of(text))
                .toList();
    }

    @RepeatedTest(300)
    void spansAreInOrderAndCoverEverything(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder built = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            built.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? " " : "");
        }
        String text = built.toString();
        Language language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));

        List<Span> sentences = splitter.split(text, language);
        assertCover(text, sentences);
        assertCover(
                text,
                sentences.stream()
                        .flatMap(sentence -> tokenizer.tokenize(text, sentence, language).stream()
                                .map(Token::span)
                                .peek(token ->
                                        assertThat(sentence.contains(token)).isTrue()))
                        .toList());
    }

    private static void assertCover(String text, List<Span> spans) {
        BitSet covered = new BitSet();
        int last = 0;
        for (Span span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(last);
            assertThat(span.isEmpty()).isFalse();
            assertThat(isSpace(text, span.start()) || isSpace(text, span.end() - 1))
                    .isFalse();
            covered.set(span.start(), span.end());
            last = span.end();
        }
        for (int i = 0; i < text.length(); i++) {
            assertThat(covered.get(i) || isSpace(text, i))
                    .as("unit %s of %s", i, text)
                    .isTrue();
        }
    }

    private static boolean isSpace(String text, int at) {
        return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
    }
}
