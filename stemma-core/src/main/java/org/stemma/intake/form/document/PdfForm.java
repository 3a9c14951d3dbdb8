package org.stemma.intake.form.document;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.stemma.intake.Extract;
import org.stemma.intake.Stated;
import org.stemma.intake.item.FormException;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;

/**
 * Reads the text of a PDF document in the order in which PDFBox finds it. Its raw text has a form feed between two pages, so
 * that the page of a passage is one more than the form feeds in front of it.
 */
public final class PdfForm implements DocumentForm {
    private static final Pattern PAGE_END = Pattern.compile("\\n*\\f");
    private static final int MOST_PAGES = 5_000;
    private static final int MOST_UNITS = 20_000_000;
    private static final String AS_TEXT = "Give its text as a .txt file.";

    @Override
    public Extract read(byte[] bytes) throws FormException {
        PlainFonts.use();
        String raw;
        try (PDDocument document = Loader.loadPDF(bytes)) {
            raw = pages(document);
        } catch (InvalidPasswordException locked) {
            throw new FormException("whole document", "It is locked with a password.", "Unlock it, and save it again.");
        } catch (IOException | RuntimeException broken) {
            throw new FormException(
                    "whole document",
                    "It is a broken PDF document (" + broken.getClass().getSimpleName() + ").",
                    "Save it again with the program that made it. " + AS_TEXT);
        }
        if (raw.codePoints().noneMatch(Character::isLetter)) {
            throw new FormException(
                    "whole document",
                    "It holds pictures of pages, no text.",
                    "Recognise its text with an OCR program first.");
        }
        List<Edit> ends = PAGE_END.matcher(raw)
                .results()
                .map(end -> Edit.replace(end.start(), end.end(), "\n"))
                .toList();
        return new Extract(AlignedText.of(raw).edit(ends), null, Stated.NOTHING, List.of());
    }

    private static String pages(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        stripper.setPageEnd("\f");
        stripper.setEndPage(MOST_PAGES);
        StringBuilder text = new StringBuilder();
        stripper.writeText(document, new BoundedWriter(text, MOST_UNITS));
        return text.toString();
    }
}
