package org.stemma.intake;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The character U+FEFF at the start of an input, which tells its encoding (Unicode Standard, section 23.8).
 *
 * @param charset the encoding without mark
 * @param length bytes of the mark
 */
record ByteOrderMark(Charset charset, int length) {
    private record Known(String mark, String charset) {}

    /** The mark of UTF-32LE starts with the mark of UTF-16LE, so it comes first. */
    private static final List<Known> KNOWN = List.of(
            new Known("efbbbf", "UTF-8"),
            new Known("fffe0000", "UTF-32LE"),
            new Known("0000feff", "UTF-32BE"),
            new Known("fffe", "UTF-16LE"),
            new Known("feff", "UTF-16BE"));

    static Optional<ByteOrderMark> of(byte[] bytes) {
        for (Known known : KNOWN) {
            byte[] mark = HexFormat.of().parseHex(known.mark());
            if (bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length)) {
                return Optional.of(new ByteOrderMark(Charset.forName(known.charset()), mark.length));
            }
        }
        return Optional.empty();
    }
}
