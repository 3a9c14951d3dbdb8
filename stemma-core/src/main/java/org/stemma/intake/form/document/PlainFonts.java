package org.stemma.intake.form.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Puts one font in the place of all that a document does not bring. PDFBox would search the machine's fonts and write a list
 * of them into the user's home; which letters a text has does not depend on them, and how wide its gaps are should not.
 */
final class PlainFonts implements FontMapper {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;

    private PlainFonts(TrueTypeFont font) {
        this.font = font;
    }

    /** Holds what is made once, when it is first asked for. */
    private static final class Once {
        private static final PlainFonts FONTS = load();

        private static PlainFonts load() {
            try (InputStream resource = FontMappers.class.getResourceAsStream(FONT)) {
                if (resource == null) {
                    throw new IOException("missing resource " + FONT);
                }
                return new PlainFonts(new TTFParser().parse(new RandomAccessReadBuffer(resource)));
            } catch (IOException broken) {
                throw new UncheckedIOException("PDFBox's own font cannot be read", broken);
            }
        }
    }

    /** Lets PDFBox use this font only. */
    static void use() {
        FontMappers.set(Once.FONTS);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public @Nullable CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, font, true);
    }
}
