package org.stemma.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * What speaks for and against UTF-8.
 *
 * @param wellFormed following bytes of well-formed sequences: 1 for {@code é}, 2 for a curly quotation mark
 * @param malformed places that are not UTF-8, the end left out
 * @param cutOff whether the input ends inside a sequence
 */
record Utf8Evidence(long wellFormed, long malformed, boolean cutOff) {
    static Utf8Evidence of(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        long bad = 0;
        long badBytes = 0;
        long characters = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            out.flip();
            characters +=
                    out.chars().filter(c -> !Character.isLowSurrogate((char) c)).count();
            out.clear();
            if (result.isUnderflow()) {
                break;
            }
            if (result.isError()) {
                bad++;
                badBytes += result.length();
                in.position(in.position() + result.length());
            }
        }
        long wellFormed = bytes.length - in.remaining() - badBytes - characters;
        return new Utf8Evidence(wellFormed, bad, in.hasRemaining());
    }
}
