package org.stemma.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Damage;
import org.stemma.text.Span;

/**
 * The text of some bytes by one table, and the damage that decoding shows: bytes that mean nothing (each becomes
 * U+FFFD), control characters, and a last character of which only the first bytes are there (one U+FFFD in its place).
 *
 * @param text the characters
 * @param damage in order of kind
 */
record DamageScan(String text, List<Damage> damage) {
    static DamageScan of(byte[] bytes, int skip, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        CharBuffer buffer = CharBuffer.allocate(8192);
        StringBuilder text = new StringBuilder(bytes.length - skip);
        Places wrong = new Places();
        while (true) {
            CoderResult result = decoder.decode(in, buffer, false);
            buffer.flip();
            for (int i = 0; i < buffer.length(); i++) {
                if (Decoder.isControl(buffer.charAt(i))) {
                    wrong.add(text.length() + i);
                }
            }
            text.append(buffer);
            buffer.clear();
            if (result.isUnderflow()) {
                break;
            }
            if (result.isError()) {
                wrong.add(text.length());
                text.append('\ufffd');
                in.position(in.position() + result.length());
            }
        }
        boolean cutOff = in.hasRemaining();
        if (cutOff) {
            text.append('\ufffd');
        }
        return new DamageScan(text.toString(), damage(wrong, cutOff, text.length()));
    }

    private static List<Damage> damage(Places wrong, boolean cutOff, int length) {
        List<Damage> damage = new ArrayList<>();
        if (wrong.count > 0) {
            String note = wrong.count == 1
                    ? "1 character could not be decoded."
                    : wrong.count + " characters could not be decoded.";
            damage.add(new Damage(Damage.Kind.WRONG_CHARACTERS, new Span(wrong.first, wrong.last + 1), note));
        }
        if (cutOff) {
            damage.add(new Damage(
                    Damage.Kind.TRUNCATED,
                    new Span(length - 1, length),
                    "The input ends inside a character: 1 place, at its end."));
        }
        return damage;
    }

    /** Where bad characters stand: how many, the first and the last. */
    private static final class Places {
        private int count;
        private int first;
        private int last;

        private void add(int place) {
            first = count == 0 ? place : first;
            last = place;
            count++;
        }
    }
}
