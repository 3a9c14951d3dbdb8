package org.stemma.dossier.form;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text of articles made fit to be written, so that nothing in it steers what shows it. */
final class Plain {
    private static final int REPLACEMENT = 0xFFFD;

    private Plain() {}

    /** Returns the text in UTF-8; U+FFFD stands for each half of a surrogate pair that lacks the other. */
    static byte[] utf8(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        try (Writer writer = writer(bytes)) {
            writer.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Returns a writer of UTF-8 on a stream; U+FFFD stands for each half of a surrogate pair that lacks the other. */
    static Writer writer(OutputStream out) {
        CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(Character.toString(REPLACEMENT).getBytes(StandardCharsets.UTF_8));
        return new BufferedWriter(new OutputStreamWriter(out, encoder));
    }

    /**
     * Returns the text on one line: a space for control characters and ends of lines, one for several, and U+FFFD for
     * what turns the direction of the text behind it or has no place in XML. Nothing for null.
     */
    static String line(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(Plain::harmless).forEach(c -> {
            if (c != ' ' || (line.length() > 0 && line.charAt(line.length() - 1) != ' ')) {
                line.appendCodePoint(c);
            }
        });
        return line.toString().stripTrailing();
    }

    private static int writable(int c) {
        return Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c;
    }

    private static int harmless(int c) {
        if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
            return ' ';
        }
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE;
        return turns || noCharacter ? REPLACEMENT : writable(c);
    }
}
