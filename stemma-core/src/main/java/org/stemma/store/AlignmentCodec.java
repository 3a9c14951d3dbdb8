package org.stemma.store;

import java.util.Arrays;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * Writes a text beside its raw text: runs of units that stand in the raw text as they are by their place alone, and runs of
 * other units that all came from one place.
 */
final class AlignmentCodec {
    private AlignmentCodec() {}

    static void write(AlignedText text, ByteWriter out) {
        out.number(text.length());
        int place = 0;
        int at = 0;
        while (at < text.length()) {
            Span source = source(text, at);
            boolean copied = isCopied(text, at);
            int end = at + 1;
            while (end < text.length() && (copied ? follows(text, end) : isOf(text, end, source))) {
                end++;
            }
            out.number((end - at) * 2 + (copied ? 1 : 0)).signed(source.start() - place);
            if (copied) {
                place = source.start() + end - at;
            } else {
                out.number(source.length()).units(text.text(), at, end);
                place = source.end();
            }
            at = end;
        }
    }

    private static Span source(AlignedText text, int unit) {
        return text.toRaw(new Span(unit, unit + 1));
    }

    private static boolean isCopied(AlignedText text, int unit) {
        Span source = source(text, unit);
        return source.length() == 1
                && text.raw().charAt(source.start()) == text.text().charAt(unit);
    }

    private static boolean follows(AlignedText text, int unit) {
        return isCopied(text, unit)
                && source(text, unit).start() == source(text, unit - 1).end();
    }

    private static boolean isOf(AlignedText text, int unit, Span source) {
        return !isCopied(text, unit) && source(text, unit).equals(source);
    }

    static AlignedText read(String raw, ByteReader in) {
        int length = in.number();
        StringBuilder text = new StringBuilder();
        int[] starts = new int[Math.max(0, Math.min(length, raw.length()))];
        int[] ends = starts.clone();
        int place = 0;
        while (text.length() < length) {
            int header = in.number();
            int count = header >>> 1;
            int at = text.length();
            int start = place + in.signed();
            if (count == 0 || count > length - at || start < 0 || start > raw.length()) {
                throw new DamagedBytesException("lead out of the raw text");
            }
            boolean copied = (header & 1) == 1;
            int width = copied ? 1 : in.number();
            text.append(copied ? raw.substring(start, start + count) : in.units(count));
            starts = grown(starts, text.length(), length);
            ends = grown(ends, text.length(), length);
            for (int i = 0; i < count; i++) {
                starts[at + i] = copied ? start + i : start;
                ends[at + i] = starts[at + i] + width;
            }
            place = copied ? start + count : start + width;
        }
        return AlignedText.restore(raw, text.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }

    /** A damaged length must not take memory that nothing fills. */
    private static int[] grown(int[] places, int needed, int length) {
        return needed <= places.length
                ? places
                : Arrays.copyOf(places, Math.min(length, Math.max(needed, 2 * places.length)));
    }
}
