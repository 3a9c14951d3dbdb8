package org.stemma.intake.form.document;

import java.io.IOException;
import java.io.Writer;

/** Writes up to a limit, and then refuses. */
final class BoundedWriter extends Writer {
    private final StringBuilder text;
    private final int most;

    BoundedWriter(StringBuilder text, int most) {
        this.text = text;
        this.most = most;
    }

    @Override
    public void write(char[] units, int offset, int length) throws IOException {
        if (text.length() + length > most) {
            throw new IOException("more than " + most + " characters");
        }
        text.append(units, offset, length);
    }

    @Override
    public void flush() {
        // All is in the text at once.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
