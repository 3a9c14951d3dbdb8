package org.stemma.intake.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.form.document.DocumentReadingTest;
import org.stemma.intake.item.Basket;

/** Inputs made to harm: each ends soon, with articles or a rejection, never with an exception. */
class HostileFormsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Basket soon(String name, String text) {
        return assertTimeoutPreemptively(SOON, () -> Reads.text(name, text));
    }

    @Test
    void aMillionBracketsEnd() {
        assertThat(soon("a.json", "[".repeat(1_000_000)).rejections).hasSize(1);
        assertThat(soon("a.json", "{\"a\":".repeat(1_000_000)).rejections).hasSize(1);
        assertThat(soon("a.jsonl", "{\"a\":[".repeat(100_000) + "\n{\"text\": \"Good.\"}\n").articles)
                .hasSize(1);
    }

    @Test
    void aMillionTagsEnd() {
        assertThat(soon("a.xml", "<?xml version=\"1.0\"?><rss>" + "<a>".repeat(1_000_000)).rejections)
                .hasSize(1);
        assertThat(soon("a.rss", "<rss>" + "<item>".repeat(20_000)).articles).isEmpty();
        assertThat(soon("a.json", "{\"text\": \"" + "<p>".repeat(300_000) + "x</p>\"}").articles)
                .hasSize(1);
    }

    @Test
    void entitiesDoNotExpand() {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        Basket basket = soon(
                "l.xml",
                laughs.append("]><nitf><body><body.content><p>Said &e29; he</p></body.content></body></nitf>")
                        .toString());

        assertThat(basket.texts()).containsExactly("Said &e29; he");
    }

    @Test
    void enormousLinesAndOpenQuotationsEnd() {
        String line = "x".repeat(9 << 20);

        assertThat(soon("a.jsonl", "{\"text\": \"" + line + "\"}\n{\"text\": \"Good.\"}\n")
                        .places())
                .containsExactly("a.jsonl:2");
        assertThat(soon("a.json", "[{\"text\": \"" + line + "\"}, {\"text\": \"Good.\"}]")
                        .places())
                .containsExactly("a.json#2");
        assertThat(soon("a.csv", "title,text\nA,\"" + line + "\nB,Good.\n").places())
                .containsExactly("a.csv:3");
        assertThat(soon("a.csv", "title,text\n" + "\"a\n".repeat(200_000) + "B,Good.\n")
                        .places())
                .containsExactly("a.csv:200002");
        assertThat(soon("a.txt", line).rejections).hasSize(1);
        assertThat(soon("a.mbox", "From x Sun May  4 10:00:00 2031\n" + line).rejections)
                .hasSize(1);
    }

    @Test
    void randomDamageNeverThrows() throws IOException {
        byte[][] good = {
            DocumentReadingTest.pdf(new String[] {"Quay rebuilt", "The quay at Tollan was rebuilt, she said."}),
            DocumentReadingTest.docx("<w:p><w:r><w:t>The quay was rebuilt, she said.</w:t></w:r></w:p>"),
            bytes(
                    "<?xml version=\"1.0\"?><rss><channel><item><title>T</title><description>&lt;p&gt;Text</description></item>"),
            bytes("""
                    From: a@b
                    Subject: =?utf-8?B?4p==?=
                    MIME-Version: 1.0
                    Content-Type: multipart/mixed; boundary=x

                    --x
                    Content-Transfer-Encoding: base64

                    VGhlIHF1YXkgd2FzIHJlYnVpbHQu
                    --x--
                    """),
            bytes("title,text\n\"A \"\"b\"\"\",\"The quay\n was rebuilt.\"\n"),
            bytes("{\"title\": \"A\", \"text\": \"The quay \\u00fc was rebuilt.\"}\n")
        };
        String[] names = {"a.pdf", "a.docx", "a.rss", "a.eml", "a.csv", "a.jsonl"};
        Random random = new Random(3);
        for (int round = 0; round < 600; round++) {
            byte[] bytes = good[round % good.length].clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Basket basket = Reads.bytes(names[round % names.length], bytes, IntakeOptions.defaults());
            assertThat(basket.rejections)
                    .allSatisfy(rejection -> assertThat(rejection.mend()).endsWith("."));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
