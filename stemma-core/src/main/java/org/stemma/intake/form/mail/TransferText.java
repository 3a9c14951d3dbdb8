package org.stemma.intake.form.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.DecodedInput;
import org.stemma.intake.Decoder;
import org.stemma.intake.Reading;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Span;

/**
 * Undoes a transfer encoding of mail (RFC 2045, section 6) and the character encoding under it. Every character keeps its
 * way to the units that it was written with.
 */
final class TransferText {
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final String source;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int[] starts = new int[256];
    private int[] ends = new int[256];

    private TransferText(String source) {
        this.source = source;
    }

    /** Returns what a part in quoted-printable says; what is no code in it stays as it is. */
    static AlignedText quotedPrintable(String source, Span part, @Nullable Charset declared) {
        TransferText text = new TransferText(source);
        int at = part.start();
        while (at < part.end()) {
            char unit = source.charAt(at);
            int line = unit == '=' ? softBreak(source, at + 1, part.end()) : -1;
            if (line >= 0) {
                at = line;
            } else if (unit == '=' && at + 2 < part.end() && hex(source, at + 1) >= 0) {
                text.add((byte) hex(source, at + 1), at, at + 3);
                at += 3;
            } else {
                int next = at + Character.charCount(source.codePointAt(at));
                for (byte one : source.substring(at, next).getBytes(StandardCharsets.UTF_8)) {
                    text.add(one, at, next);
                }
                at = next;
            }
        }
        return text.decoded(part, declared);
    }

    /**
     * Returns what a part in Base64 says; units outside its alphabet are passed over, as RFC 2045 asks. Of the four units
     * that hold three bytes, the first byte is led to the first, the second to the second, and the third to the other two: no
     * two characters share a unit, and none is led further than one unit off.
     */
    static AlignedText base64(String source, Span part, @Nullable Charset declared) {
        TransferText text = new TransferText(source);
        int[] places = new int[4];
        int bits = 0;
        int units = 0;
        for (int at = part.start(); at < part.end() && source.charAt(at) != '='; at++) {
            int value = BASE64.indexOf(source.charAt(at));
            if (value < 0) {
                continue;
            }
            bits = bits << 6 | value;
            places[units] = at;
            if (units > 0) {
                int start = places[units - 1];
                text.add((byte) (bits >> (2 * (3 - units))), start, units == 3 ? at + 1 : start + 1);
            }
            units = (units + 1) % 4;
        }
        return text.decoded(part, declared);
    }

    /** Returns the place behind a line end that a code hides; -1 where there is none. */
    private static int softBreak(String source, int from, int end) {
        int at = from;
        while (at < end && (source.charAt(at) == ' ' || source.charAt(at) == '\t' || source.charAt(at) == '\r')) {
            at++;
        }
        if (at == end) {
            return end;
        }
        return source.charAt(at) == '\n' ? at + 1 : -1;
    }

    private static int hex(String source, int at) {
        int high = Character.digit(source.charAt(at), 16);
        int low = Character.digit(source.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }

    private void add(byte value, int start, int end) {
        int at = bytes.size();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, 2 * at);
            ends = Arrays.copyOf(ends, 2 * at);
        }
        starts[at] = start;
        ends[at] = end;
        bytes.write(value);
    }

    private AlignedText decoded(Span part, @Nullable Charset declared) {
        byte[] all = bytes.toByteArray();
        Reading reading = new Decoder().decode("", "", all, declared == null ? List.of() : List.of(declared));
        Charset charset =
                reading instanceof DecodedInput input ? Charset.forName(input.charset()) : StandardCharsets.UTF_8;
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        Edits edits = new Edits(source, part.start());
        ByteBuffer in = ByteBuffer.wrap(all);
        CharBuffer out = CharBuffer.allocate(2);
        while (in.hasRemaining()) {
            int from = in.position();
            out.clear().limit(1);
            decoder.decode(in, out, true);
            if (out.position() == 0) {
                // A character beyond the first 65,536 takes two units.
                out.limit(2);
                decoder.decode(in, out, true);
            }
            if (in.position() == from) {
                break;
            }
            out.flip();
            edits.add(out.toString(), starts[from], ends[in.position() - 1]);
        }
        return AlignedText.of(source, part).edit(edits.finish(part.end()));
    }

    /** Gathers edits of the source, relative to where the part begins. */
    private static final class Edits {
        private final String source;
        private final int base;
        private final List<Edit> edits = new ArrayList<>();
        private final StringBuilder pending = new StringBuilder();
        private int start;
        private int end;

        Edits(String source, int base) {
            this.source = source;
            this.base = base;
            this.start = base;
            this.end = base;
        }

        void add(String units, int from, int to) {
            if (from >= end) {
                flush();
                if (from > end) {
                    edits.add(Edit.replace(end - base, from - base, ""));
                }
                start = from;
            }
            pending.append(units);
            end = to;
        }

        private void flush() {
            if (!source.startsWith(pending.toString(), start) || pending.length() != end - start) {
                edits.add(Edit.replace(start - base, end - base, pending.toString()));
            }
            pending.setLength(0);
        }

        List<Edit> finish(int partEnd) {
            flush();
            if (end < partEnd) {
                edits.add(Edit.replace(end - base, partEnd - base, ""));
            }
            return edits;
        }
    }
}
