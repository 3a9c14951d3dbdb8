package org.stemma.dossier;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Escapes JSON so that it can stand in a script element: {@code <} could end the element, U+2028 and U+2029 end a line for some
 * readers, and an unpaired surrogate cannot be written as UTF-8. In JSON all of these occur within strings only, where an escape
 * means the same.
 *
 * <p>The first half of a surrogate pair waits for the second, which another call may bring; {@link #end} lets it go.
 */
final class ScriptData extends Writer {
    private static final char NONE = 0;

    private final Writer out;
    private char high = NONE;

    /** Will write to this writer, which stays open. */
    ScriptData(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] units, int offset, int length) throws IOException {
        int plain = offset;
        for (int i = offset; i < offset + length; i++) {
            if (high == NONE && isPlain(units[i])) {
                continue;
            }
            out.write(units, plain, i - plain);
            plain = i + 1;
            special(units[i]);
        }
        out.write(units, plain, offset + length - plain);
    }

    private static boolean isPlain(char unit) {
        return unit != '<' && unit != '\u2028' && unit != '\u2029' && !Character.isSurrogate(unit);
    }

    private void special(char unit) throws IOException {
        if (high != NONE && Character.isLowSurrogate(unit)) {
            out.write(high);
            out.write(unit);
            high = NONE;
            return;
        }
        end();
        if (Character.isHighSurrogate(unit)) {
            high = unit;
        } else if (isPlain(unit)) {
            out.write(unit);
        } else {
            escape(unit);
        }
    }

    private void escape(char unit) throws IOException {
        out.write(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }

    /** Writes what still waits for its other half. */
    void end() throws IOException {
        if (high != NONE) {
            escape(high);
            high = NONE;
        }
    }

    /** Does nothing: what was written before and will be written after shares the writer. */
    @Override
    public void flush() {}

    /** Writes what still waits; the writer below stays open. */
    @Override
    public void close() throws IOException {
        end();
    }
}
