package org.stemma.intake.form.document;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.Extract;
import org.stemma.intake.Stated;
import org.stemma.intake.item.FormException;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * Reads the text of a word processor's document (Office Open XML, ISO 29500): its raw text has a line for each paragraph, so
 * that the paragraph of a passage is one more than the line ends in front of it. Deleted text of tracked changes, notes and
 * headers are left out.
 */
public final class WordForm implements DocumentForm {
    private static final String MAIN = "word/document.xml";
    private static final long MOST_UNPACKED = 256L << 20;
    private static final int MOST_UNITS = 20_000_000;
    private static final Set<String> HEADLINES = Set.of("title", "heading1", "headline");

    @Override
    public Extract read(byte[] bytes) throws FormException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(MAIN)) {
                    return extract(new Text().read(new Bounded(zip)));
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw new FormException(
                    "whole document",
                    "It is a broken Word document (" + broken.getClass().getSimpleName() + ").",
                    "Open it and save it again, or give its text as a .txt file.");
        }
        throw new FormException(
                "whole document", "It holds no text of a document.", "Open it and save its text as a .txt file.");
    }

    private static Extract extract(Text text) throws FormException {
        String raw = text.text.toString().stripTrailing();
        if (raw.codePoints().noneMatch(Character::isLetter)) {
            throw new FormException("whole document", "Its text is empty.", "Give a document with a text.");
        }
        return new Extract(AlignedText.of(raw), text.title, Stated.NOTHING, List.of());
    }

    /** The text as it grows from paragraph to paragraph. */
    private static final class Text {
        private final StringBuilder text = new StringBuilder();
        private @Nullable Span title;
        private int paragraph;
        private boolean headline;
        private int passedOver;

        Text read(InputStream in) throws XMLStreamException, IOException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(xml.getLocalName());
                }
                if (text.length() > MOST_UNITS) {
                    throw new IOException("more than " + MOST_UNITS + " characters");
                }
            }
            return this;
        }

        private void start(XMLStreamReader xml) throws XMLStreamException {
            String name = xml.getLocalName();
            if (passedOver > 0 || name.equals("Fallback")) {
                // A drawing's text stands twice: as it is, and once more for old programs.
                passedOver++;
                return;
            }
            switch (name) {
                case "p" -> {
                    paragraph = text.length();
                    headline = false;
                }
                case "pStyle" -> headline |= isHeadline(xml);
                case "t" -> text.append(xml.getElementText());
                case "tab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                default -> {
                    // All other elements say how the text looks.
                }
            }
        }

        private static boolean isHeadline(XMLStreamReader xml) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals("val")
                        && HEADLINES.contains(
                                xml.getAttributeValue(i).replace(" ", "").toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
            return false;
        }

        private void end(String name) {
            if (passedOver > 0) {
                passedOver--;
            } else if (name.equals("p")) {
                if (headline && title == null && paragraph < text.length()) {
                    title = new Span(paragraph, text.length());
                }
                text.append('\n');
            }
        }
    }

    /** Refuses to unpack without end. */
    private static final class Bounded extends FilterInputStream {
        private long read;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int got = super.read(bytes, offset, length);
            return count(got, Math.max(0, got));
        }

        private int count(int result, int bytes) throws IOException {
            read += bytes;
            if (read > MOST_UNPACKED) {
                throw new IOException("more than " + MOST_UNPACKED + " bytes");
            }
            return result;
        }
    }
}
