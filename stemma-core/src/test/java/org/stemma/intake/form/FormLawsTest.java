package org.stemma.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.stemma.intake.Extract;
import org.stemma.intake.item.Basket;
import org.stemma.intake.route.Reads;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * The law of every form: each character of an article leads back to the raw units that it was written with, raw places never
 * run backwards, and replaying a raw span gives the text that it was made of. Proved on random articles, written by each
 * form's own rules.
 */
class FormLawsTest {
    private static final List<String> PIECES = List.of(
            "The mayor of Tollan ",
            "said: \"yes\", ",
            "& more <",
            "> 'than' ",
            "Мост открыт ",
            "naïve Brücke ",
            "\ud83d\ude00",
            "back\\slash ",
            "a;b,c|d ",
            "=3D ",
            "\n\n",
            "]] ",
            "1 2 3 ",
            "tab\there ",
            "мэр «Ина» — ");

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("The report begins. ");
        for (int i = random.nextInt(25); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.append("It ends").toString();
    }

    private static void holds(String name, BiFunction<String, Random, String> writer) throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 150; round++) {
            String text = text(random);
            Basket basket = Reads.text(name, writer.apply(text, random));
            assertThat(basket.rejections).as(text).isEmpty();
            assertThat(basket.articles).as(text).hasSize(1);
            Extract extract = basket.articles.get(0).extract();
            assertThat(extract.text().text()).as(text).contains(text);
            leadsBack(extract.text(), random);
        }
    }

    private static void leadsBack(AlignedText text, Random random) {
        Span previous = new Span(0, 0);
        for (int i = 0; i < text.length(); i++) {
            Span raw = text.toRaw(new Span(i, i + 1));
            assertThat(raw.start()).isGreaterThanOrEqualTo(previous.start());
            assertThat(raw.end()).isLessThanOrEqualTo(text.raw().length());
            previous = raw;
        }
        for (int i = 0; i < 20; i++) {
            int start = random.nextInt(text.length());
            int end = start + 1 + random.nextInt(text.length() - start);
            boolean splits = (start > 0 && Character.isLowSurrogate(text.text().charAt(start)))
                    || (end < text.length()
                            && Character.isLowSurrogate(text.text().charAt(end)));
            if (!splits) {
                Span span = new Span(start, end);
                assertThat(text.replay(text.toRaw(span)).strip())
                        .isEqualTo(span.of(text.text()).strip());
            }
        }
    }

    private static String json(String text, Random random) {
        StringBuilder json = new StringBuilder("{\"n\": 1, \"text\": \"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c == '\n') {
                json.append("\\n");
            } else if (c == '\t') {
                json.append("\\t");
            } else if (c > 0x7f && !Character.isSurrogate(c) && random.nextBoolean()) {
                json.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append("\"}").toString();
    }

    @Test
    void jsonLeadsBackThroughItsEscapes() throws IOException {
        holds("a.json", FormLawsTest::json);
    }

    @Test
    void tablesLeadBackThroughDoubledMarks() throws IOException {
        holds("a.csv", (text, random) -> "id,text\r\n1,\"" + text.replace("\"", "\"\"") + "\"\r\n");
    }

    @Test
    void xmlLeadsBackThroughReferencesAndCdata() throws IOException {
        holds("a.rss", (text, random) -> {
            StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><rss><channel><item><title/><description>");
            for (String word : text.split("(?<= )", -1)) {
                String escaped = word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
                boolean quoted = random.nextBoolean() && !word.contains("]]");
                xml.append(quoted ? "<![CDATA[" + word + "]]>" : escaped.replace("\"", "&#34;"));
            }
            return xml.append("</description></item></channel></rss>").toString();
        });
    }

    @Test
    void mailsLeadBackThroughTransferEncodings() throws IOException {
        holds("a.eml", (text, random) -> {
            String header =
                    "From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n";
            return switch (random.nextInt(3)) {
                case 0 -> header + "Content-Transfer-Encoding: 8bit\n\n" + text;
                case 1 ->
                    header + "Content-Transfer-Encoding: base64\n\n"
                            + Base64.getMimeEncoder(40, new byte[] {'\n'})
                                    .encodeToString(text.getBytes(StandardCharsets.UTF_8));
                default -> header + "Content-Transfer-Encoding: quoted-printable\n\n" + quotedPrintable(text);
            };
        });
    }

    private static String quotedPrintable(String text) {
        StringBuilder quoted = new StringBuilder();
        int column = 0;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b == '\n' || (b >= ' ' && b != '=' && b != '\t');
            String unit = plain ? String.valueOf((char) b) : String.format(java.util.Locale.ROOT, "=%02X", b);
            column = b == '\n' ? 0 : column + unit.length();
            if (column > 60) {
                quoted.append("=\n");
                column = unit.length();
            }
            quoted.append(unit);
        }
        return quoted.toString();
    }
}
