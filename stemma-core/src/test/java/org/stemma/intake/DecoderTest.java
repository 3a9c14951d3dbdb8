package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.article.Damage;

class DecoderTest {
    private static final List<String> RUSSIAN = List.of(
            "Мэр Лесногорска обещал открыть мост к осени.",
            "По словам пресс-секретаря, переговоры длились два часа.",
            "Рыбаки вернулись домой.");
    private static final List<String> WESTERN = List.of(
            "Die Brücke über die Möse wird erst im März eröffnet, sagte die Bürgermeisterin.",
            "Le maire a promis que l’école rouvrirait dès la rentrée.",
            "El portavoz aseguró que mañana habrá una reunión en Peñaclara.",
            "The harbour office called the report “a fairy tale” – and hung up.");
    private static final List<String> POLISH = List.of(
            "Burmistrz obiecał, że most zostanie otwarty jesienią.",
            "Rzeczniczka powiedziała, że rozmowy trwały dwie godziny.");
    private static final List<String> CZECH = List.of(
            "Starosta slíbil, že škola bude otevřena příští týden.", "Mluvčí uvedla, že jednání trvalo dvě hodiny.");
    private static final List<String> CHINESE = List.of("市长说，新桥将在秋天开放。", "发言人表示，双方谈了两个小时。", "渔民们昨天晚上平安回家了。");
    private static final List<String> TRADITIONAL = List.of("市長說，新橋將在秋天開放。", "發言人表示，雙方談了兩個小時。");
    private static final List<String> JAPANESE = List.of("市長は橋が秋に開通すると述べた。", "報道官によると、会談は二時間続いた。");
    private static final List<String> KOREAN = List.of("시장은 다리가 가을에 열릴 것이라고 말했다.", "대변인은 회담이 두 시간 동안 이어졌다고 밝혔다.");

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("windows-1251", RUSSIAN),
                Arguments.of(
                        "windows-1251", List.of("Міський голова пообіцяв відкрити міст восени.", "Рибалки вже вдома.")),
                Arguments.of("KOI8-R", RUSSIAN),
                Arguments.of("IBM866", RUSSIAN),
                Arguments.of("windows-1252", WESTERN),
                Arguments.of("windows-1250", POLISH),
                Arguments.of("windows-1250", CZECH),
                Arguments.of("ISO-8859-2", POLISH),
                Arguments.of("ISO-8859-2", CZECH),
                Arguments.of("GB18030", CHINESE),
                Arguments.of("Big5", TRADITIONAL),
                Arguments.of("Shift_JIS", JAPANESE),
                Arguments.of("EUC-JP", JAPANESE),
                Arguments.of("EUC-KR", KOREAN),
                Arguments.of("ISO-2022-JP", JAPANESE),
                Arguments.of("windows-1253", List.of("Ο δήμαρχος υποσχέθηκε ότι η γέφυρα θα ανοίξει το φθινόπωρο.")),
                Arguments.of("windows-1254", List.of("Belediye başkanı köprünün sonbaharda açılacağını söyledi.")),
                Arguments.of("UTF-8", RUSSIAN),
                Arguments.of("UTF-16LE", RUSSIAN),
                Arguments.of("UTF-16BE", KOREAN),
                Arguments.of("UTF-16LE", WESTERN),
                Arguments.of("UTF-32LE", RUSSIAN),
                Arguments.of("UTF-32BE", WESTERN));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tables")
    void everySentenceComesBackAlone(String charset, List<String> sentences) {
        for (String sentence : sentences) {
            DecodedInput input = text(sentence.getBytes(Charset.forName(charset)));
            assertThat(input.text()).as(charset + " read as " + input.charset()).isEqualTo(sentence);
            assertThat(input.damage()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tables")
    void anyMixtureOfSentencesComesBack(String charset, List<String> sentences) {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            StringBuilder report = new StringBuilder();
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                report.append(sentences.get(random.nextInt(sentences.size())))
                        .append(random.nextBoolean() ? "\r\n\r\n" : "\n");
            }
            assertThat(text(report.toString().getBytes(Charset.forName(charset)))
                            .text())
                    .isEqualTo(report.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void byteOrderMarkTellsTheEncodingAndIsNoPartOfTheText(String charset) {
        DecodedInput input = text(("\ufeff" + RUSSIAN.get(0)).getBytes(Charset.forName(charset)));

        assertThat(input.text()).isEqualTo(RUSSIAN.get(0));
        assertThat(input.charset()).isEqualTo(charset);
    }

    @Test
    void plainAsciiIsUtf8() {
        assertThat(text("The ferry is late.\n".getBytes(StandardCharsets.US_ASCII))
                        .charset())
                .isEqualTo("UTF-8");
    }

    @Test
    void aCharacterCutInTwoAtTheEndIsMarkedAndNothingElseIsLost() {
        byte[] whole = "Мост открыт — сообщил мэ".getBytes(StandardCharsets.UTF_8);
        DecodedInput input = text(Arrays.copyOf(whole, whole.length - 1));

        assertThat(input.text()).isEqualTo("Мост открыт — сообщил м\ufffd");
        assertThat(input.damage()).extracting(Damage::kind).containsExactly(Damage.Kind.TRUNCATED);
        assertThat(input.damage().get(0).raw().of(input.text())).isEqualTo("\ufffd");
    }

    @Test
    void halfACharacterOfUtf16OrOfAnAsianTableIsMarkedToo() {
        for (String charset : List.of("UTF-16LE", "Shift_JIS")) {
            byte[] whole = "市長は橋が開くと述べた。\n会談は続く。".getBytes(Charset.forName(charset));
            DecodedInput input = text(Arrays.copyOf(whole, whole.length - 1));

            assertThat(input.text()).as(charset).isEqualTo("市長は橋が開くと述べた。\n会談は続く\ufffd");
            assertThat(input.damage()).extracting(Damage::kind).containsExactly(Damage.Kind.TRUNCATED);
        }
    }

    @Test
    void strayBytesInUtf8AreCountedAndDoNotChangeTheTable() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("Die Brücke ".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xff);
        bytes.write(" wird im März „eröffnet“ ".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xe9);
        bytes.write(" sagte sie.".getBytes(StandardCharsets.UTF_8));
        DecodedInput input = text(bytes.toByteArray());

        assertThat(input.text()).isEqualTo("Die Brücke \ufffd wird im März „eröffnet“ \ufffd sagte sie.");
        assertThat(input.charset()).isEqualTo("UTF-8");
        assertThat(input.damage()).singleElement().satisfies(damage -> {
            assertThat(damage.kind()).isEqualTo(Damage.Kind.WRONG_CHARACTERS);
            assertThat(damage.note()).startsWith("2 ");
            assertThat(damage.raw().of(input.text())).isEqualTo("\ufffd wird im März „eröffnet“ \ufffd");
        });
    }

    @Test
    void binaryFormatsAreNamed() {
        assertThat(rejection(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F')).reason())
                .contains("JPEG");
        assertThat(rejection("%PDF-1.7\nabc".getBytes(StandardCharsets.US_ASCII))
                        .reason())
                .contains("PDF");
        assertThat(rejection(bytes('P', 'K', 3, 4, 20, 0)).reason()).contains("ZIP");
        assertThat(rejection(bytes(0x1f, 0x8b, 8, 0)).reason()).contains("gzip");
        assertThat(rejection(bytes(0x7f, 'E', 'L', 'F', 2)).reason()).contains("ELF");
        assertThat(rejection(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10)).reason())
                .contains("PNG");
    }

    @Test
    void randomBytesAndZerosAreNoText() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[64 + random.nextInt(5000)];
            random.nextBytes(noise);
            assertThat(rejection(noise).mend()).isNotBlank();
        }
        assertThat(rejection(new byte[1000]).place()).isEqualTo("byte 0");
    }

    @Test
    void emptyAndBlankInputsAreRejected() {
        assertThat(rejection(new byte[0]).reason()).contains("empty");
        assertThat(rejection(" \n\t\u00a0\r\n".getBytes(StandardCharsets.UTF_8)).reason())
                .contains("white space");
        assertThat(rejection(bytes(0xef, 0xbb, 0xbf)).file()).isEqualTo("report.txt");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static DecodedInput text(byte[] bytes) {
        assertThat(read(bytes)).isInstanceOf(DecodedInput.class);
        return (DecodedInput) read(bytes);
    }

    private static Rejection rejection(byte[] bytes) {
        assertThat(read(bytes)).isInstanceOf(Rejection.class);
        return (Rejection) read(bytes);
    }

    private static Reading read(byte[] bytes) {
        return new Decoder().decode("report", "report.txt", bytes);
    }
}
