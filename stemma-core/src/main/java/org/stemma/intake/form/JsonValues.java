package org.stemma.intake.form;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.Rejection;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;
import org.stemma.intake.item.Place;

/**
 * Reads JSON of any layout: one value, several in a row, or an array of records, each record by itself, so that only one of
 * them is in memory. Strings and brackets are found by their bytes, which works in every encoding that holds ASCII.
 */
public final class JsonValues implements StreamForm {
    private final IntakeOptions options;
    private final JsonForm form;
    private final RecordReader records = new RecordReader();

    /** Reads records of at most this size by this form. */
    public JsonValues(IntakeOptions options, JsonForm form) {
        this.options = options;
        this.form = form;
    }

    @Override
    public void read(Item item, Harvest harvest) throws IOException {
        Scan scan = new Scan(item.bytes(), options.maxBytes());
        boolean array = scan.entersArray();
        for (long number = 1; scan.next(); number++) {
            boolean alone = !array && number == 1 && scan.isAtEnd();
            Place place = array
                    ? item.place().number(number)
                    : alone ? item.place() : item.place().line(scan.line);
            if (scan.tooLarge) {
                harvest.rejected(Rejection.tooLarge(place.shown(), "line " + scan.line, options));
            } else {
                records.read(place, scan.value.toByteArray(), item.declared(), null, form, harvest);
            }
        }
    }

    /** Goes through the bytes from value to value. */
    private static final class Scan {
        private final InputStream in;
        private final long most;
        private final ByteArrayOutputStream value = new ByteArrayOutputStream();
        private boolean tooLarge;
        /** Whether the end of the array was found inside a value that was never closed. */
        private boolean ended;

        /** The line in which the present value begins. */
        private long line;

        private long linesRead = 1;

        Scan(InputStream in, long most) {
            this.in = new BufferedInputStream(in);
            this.most = most;
        }

        private int read() throws IOException {
            int b = in.read();
            linesRead += b == '\n' ? 1 : 0;
            return b;
        }

        private int peek() throws IOException {
            in.mark(1);
            int b = in.read();
            in.reset();
            return b;
        }

        /** Passes over what parts values: white space, commas, the mark of a JSON text sequence, byte order marks. */
        private int peekValue(boolean inside) throws IOException {
            int b = peek();
            while (b >= 0 && (b <= ' ' || b == ',' || (!inside && (b == 0xef || b == 0xbb || b == 0xbf)))) {
                read();
                b = peek();
            }
            return b;
        }

        /** Enters an array that holds objects; one of bare words is a value by itself. */
        boolean entersArray() throws IOException {
            if (peekValue(false) != '[') {
                return false;
            }
            read();
            return true;
        }

        boolean isAtEnd() throws IOException {
            return peekValue(true) < 0;
        }

        boolean next() throws IOException {
            value.reset();
            tooLarge = false;
            int first = ended ? -1 : peekValue(true);
            if (first < 0 || first == ']') {
                return false;
            }
            line = linesRead;
            if (first == '{' || first == '[') {
                brackets();
            } else {
                word();
            }
            return true;
        }

        /**
         * Reads up to the bracket that closes the first. A bracket that was never closed ends with the one around it, so that a
         * broken value does not swallow those behind it.
         */
        private void brackets() throws IOException {
            BitSet square = new BitSet();
            int depth = 0;
            boolean string = false;
            boolean escaped = false;
            for (int b = read(); b >= 0; b = read()) {
                if (string) {
                    string = escaped || b != '"';
                    escaped = !escaped && b == '\\';
                } else if (b == '"') {
                    string = true;
                } else if (b == '{' || b == '[') {
                    square.set(depth, b == '[');
                    depth++;
                } else if (b == '}' || b == ']') {
                    int opened = b == ']' ? square.previousSetBit(depth - 1) : square.previousClearBit(depth - 1);
                    if (opened < 0 && b == ']') {
                        ended = true;
                        return;
                    }
                    depth = opened < 0 ? depth : opened;
                }
                keep(b);
                if (depth == 0) {
                    return;
                }
            }
        }

        private void word() throws IOException {
            boolean string = false;
            boolean escaped = false;
            for (int b = peek(); b >= 0; b = peek()) {
                if (!string && (b == ',' || b == ']' || b == '\n')) {
                    return;
                }
                keep(read());
                string = (b == '"' && !escaped) != string;
                escaped = !escaped && b == '\\';
            }
        }

        private void keep(int b) {
            if (value.size() < most) {
                value.write(b);
            } else {
                tooLarge = true;
            }
        }
    }
}
