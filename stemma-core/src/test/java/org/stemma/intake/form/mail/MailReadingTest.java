package org.stemma.intake.form.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.stemma.intake.Extract;
import org.stemma.intake.item.Basket;
import org.stemma.intake.route.Reads;
import org.stemma.text.Span;

class MailReadingTest {
    private static final String HEADER = """
            From: "Ada Lund" <ada@tollan.example>
            To: desk@bay.example
            Subject: %s
            Date: Sun, 4 May 2031 10:00:00 +0200
            Message-ID: <1@tollan.example>
            MIME-Version: 1.0
            """;

    private static String mail(String subject, String rest) {
        return (HEADER.formatted(subject) + rest).replace("\n", "\r\n");
    }

    private static Extract only(String mail) throws IOException {
        Basket basket = Reads.text("m.eml", mail);
        assertThat(basket.rejections).isEmpty();
        assertThat(basket.articles).hasSize(1);
        return basket.articles.get(0).extract();
    }

    @Test
    void plainTextGoesBeforeHtmlAndAttachmentsAreLeftOut() throws IOException {
        Extract read = only(mail("Ferry runs", """
                Content-Type: multipart/mixed; boundary="x"

                --x
                Content-Type: text/plain
                Content-Disposition: attachment; filename=note.txt

                An attached note.
                --x
                Content-Type: multipart/alternative; boundary="y"

                --y
                Content-Type: text/html

                <p>The HTML.</p>
                --y
                Content-Type: text/plain; charset=us-ascii

                The ferry runs again.
                --y--
                --x--
                """));

        assertThat(read.text().text()).isEqualTo("Ferry runs\n\nThe ferry runs again.");
        assertThat(read.stated().authors()).containsExactly("Ada Lund");
        assertThat(read.stated().published()).isEqualTo(LocalDate.of(2031, 5, 4));
    }

    @Test
    void encodedSubjectsAndQuotedPrintableAreRead() throws IOException {
        Extract read = only(
                mail("=?koi8-r?B?7c/T1A==?= =?utf-8?Q?_=D0=BE=D1=82?=\n =?utf-8?Q?=D0=BA=D1=80=D1=8B=D1=82?=", """
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                =D0=9C=D0=BE=D1=81=D1=82 =D0=BE=D1=82=D0=BA=D1=80=
                =D1=8B=D1=82, 1 =3D 1.
                """));

        assertThat(read.text().text().strip()).isEqualTo("Мост открыт\n\nМост открыт, 1 = 1.");
        Span word = new Span("Мост открыт\n\n".length(), "Мост открыт\n\n".length() + 1);
        assertThat(read.text().toRaw(word).of(read.text().raw())).isEqualTo("=D0=9C");
    }

    @Test
    void theBytesGoBeforeAWrongCharset() throws IOException {
        String body = Base64.getMimeEncoder()
                .encodeToString(
                        "Мост в Толлане открыт, сообщила мэр Ина Велл газете.".getBytes(StandardCharsets.UTF_8));
        Extract read = only(mail("Bridge", """
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: base64

                %s
                """.formatted(body.replace("\r", ""))));

        assertThat(read.text().text()).isEqualTo("Bridge\n\nМост в Толлане открыт, сообщила мэр Ина Велл газете.");
    }

    @Test
    void aSavedPageIsAMailToo() throws IOException {
        Extract read = only("""
                From: <Saved by a browser>
                Snapshot-Content-Location: https://bay.example/mill
                Subject: Mill burns
                Date: Sun, 4 May 2031 10:00:00 +0200
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="z"

                --z
                Content-Type: text/html
                Content-Transfer-Encoding: quoted-printable

                <html><body><article><h1>Mill burns</h1><p>The old mill at Kettery burned d=
                own on Sunday, the fire office said, and nobody was hurt in it.</p><p>It wi=
                ll be built again, its owner said to the paper on the next day.</p></article></body></html>
                --z--
                """);

        assertThat(read.text().text())
                .startsWith("Mill burns\nThe old mill at Kettery burned down on Sunday, the fire");
        assertThat(read.stated().url()).isEqualTo("https://bay.example/mill");
    }

    @Test
    void aMailboxGivesItsMailsOneByOne() throws IOException {
        String first = HEADER.formatted("One")
                + "\nThe first mail.\n>From here on it is quoted.\nFrom the harbour comes word.\n";
        String second = HEADER.formatted("Two") + "\nThe second mail.\n";
        Basket basket = Reads.text(
                "box.mbox",
                "From ada@tollan.example Sun May  4 10:00:00 2031\n" + first
                        + "\nFrom ada@tollan.example Sun May  4 11:00:00 2031\n" + second
                        + "\nFrom ada@tollan.example Sun May  4 12:00:00 2031\n" + HEADER.formatted("Three"));

        assertThat(basket.places()).containsExactly("box.mbox#1", "box.mbox#2");
        assertThat(basket.texts().get(0).strip())
                .isEqualTo("One\n\nThe first mail.\nFrom here on it is quoted.\nFrom the harbour comes word.");
        assertThat(basket.rejectedPlaces()).containsExactly("box.mbox#3 (whole mail)");
    }

    @Test
    void eightBitMailsAreDecodedAsAWhole() throws IOException {
        String mail = mail("Bridge", """
                Content-Type: text/plain
                Content-Transfer-Encoding: 8bit

                Мост в Толлане открыт, сообщила мэр Ина Велл газете.
                """);

        assertThat(Reads.bytes("m.eml", mail.getBytes(Charset.forName("windows-1251")))
                        .texts())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Мост в Толлане открыт"));
    }
}
