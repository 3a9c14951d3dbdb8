package org.stemma.intake.form.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.stemma.intake.Extract;
import org.stemma.intake.item.Basket;
import org.stemma.intake.route.Reads;
import org.stemma.text.Span;

/** Documents made in the test, read as files. */
public class DocumentReadingTest {
    /** Returns a PDF document with these lines on each page. */
    public static byte[] pdf(String[]... pages) throws IOException {
        PlainFonts.use();
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String[] lines : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(60, 700);
                    for (String line : lines) {
                        content.showText(line);
                        content.newLineAtOffset(0, -14);
                    }
                    content.endText();
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Returns a Word document with this body. */
    public static byte[] docx(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            String xml = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + body + "</w:body></w:document>";
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aPdfIsReadPageByPage() throws IOException {
        Basket basket = Reads.bytes(
                "q.pdf",
                pdf(
                        new String[] {"Quay rebuilt", "The quay at Tollan was rebuilt, the mayor said."},
                        new String[] {"It took a year."}));
        Extract read = basket.articles.get(0).extract();
        String raw = read.text().raw();

        assertThat(read.text().text().lines())
                .containsExactly("Quay rebuilt", "The quay at Tollan was rebuilt, the mayor said.", "It took a year.");
        int second = read.text().text().indexOf("It took");
        Span place = read.text().toRaw(new Span(second, second + 7));
        assertThat(raw.substring(0, place.start())
                        .chars()
                        .filter(c -> c == '\f')
                        .count())
                .as("pages in front")
                .isEqualTo(1);
    }

    @Test
    void aWordDocumentIsReadParagraphByParagraph() throws IOException {
        Basket basket = Reads.bytes("q.docx", docx("""
                <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Quay rebuilt</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">The quay </w:t></w:r><w:del><w:r><w:delText>at sea</w:delText></w:r></w:del>
                <w:r><w:t>was rebuilt.</w:t></w:r></w:p><w:p><w:r><w:t>It took</w:t><w:tab/><w:t>a year.</w:t></w:r></w:p>
                """));
        Extract read = basket.articles.get(0).extract();

        assertThat(read.text().text()).isEqualTo("Quay rebuilt\nThe quay was rebuilt.\nIt took\ta year.");
        assertThat(read.title()).isEqualTo(new Span(0, 12));
    }

    @Test
    void brokenLockedAndEmptyDocumentsAreRejected() throws IOException {
        byte[] whole = pdf(new String[] {"Quay rebuilt"});

        for (byte[] bytes : new byte[][] {
            "%PDF-1.4\nrubbish".getBytes(StandardCharsets.UTF_8),
            java.util.Arrays.copyOf(whole, 40),
            pdf(new String[] {}),
            docx("<w:p/>"),
            docx("<w:p><w:r>"),
            java.util.Arrays.copyOf(docx("<w:p><w:r><w:t>Text</w:t></w:r></w:p>"), 90)
        }) {
            Basket basket = Reads.bytes("x.docx", bytes);
            assertThat(basket.articles).isEmpty();
            assertThat(basket.rejections).hasSize(1);
            assertThat(basket.rejections.get(0).mend()).endsWith(".");
        }
    }
}
