package org.stemma.intake;

import com.ibm.icu.lang.UCharacter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bytes to characters. In this order: a byte order mark, the mark of a binary format, ISO-2022 escapes, UTF-16 and
 * UTF-32 by their zero bytes, UTF-8, and at last the old code pages. Few bad bytes in a text that otherwise is UTF-8 do
 * not make it another code page: they become U+FFFD and a {@link org.stemma.article.Damage}.
 */
public final class Decoder {
    private static final String TEXT_MEND = "Give it as plain text, best in UTF-8.";

    /** Control characters among all characters from which an input is not taken for text. */
    private static final double CONTROLS = 0.02;

    /** Of the characters of UTF-16 or UTF-32 without a mark, so many must be usual in writing. */
    private static final double WRITING = 0.95;

    /** How many bytes of well-formed sequences stand against one malformed place for a text to be UTF-8. */
    private static final int PROOF = 2;

    /**
     * Decodes one input.
     *
     * @param id the input's id
     * @param file the input as the user named it
     * @param bytes all of it
     * @return its text, or a rejection where there is none: nothing but white space, a binary format, or bytes that no
     *     table makes writing of
     */
    public Reading decode(String id, String file, byte[] bytes) {
        return decode(id, file, bytes, List.of());
    }

    /**
     * Decodes one input of which something says how it was written: a page's markup, a crawl's header. The bytes go before
     * it; among old code pages it adds to the evidence.
     *
     * @param id the input's id
     * @param file the input as the user named it
     * @param bytes all of it
     * @param declared the tables that it is said to be written in, each by something else
     * @return as {@link #decode(String, String, byte[])}
     */
    public Reading decode(String id, String file, byte[] bytes, List<Charset> declared) {
        if (bytes.length == 0) {
            return new Rejection(file, "whole file", "It is empty.", "Give a file with the text of a report.");
        }
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            return reading(id, file, bytes, mark.get().length(), mark.get().charset());
        }
        Optional<BinaryFormat> binary = BinaryFormat.of(bytes);
        if (binary.isPresent()) {
            return new Rejection(
                    file,
                    "byte " + binary.get().offset(),
                    "It is " + binary.get().name() + ", not plain text.",
                    binary.get().mend());
        }
        Optional<Charset> charset = escaped(bytes)
                .or(() -> wide(bytes))
                .or(() -> utf8(bytes))
                .or(() -> binary(bytes) ? Optional.empty() : new LegacyCharset().of(bytes, declared))
                .or(() -> mostlyAscii(bytes) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty());
        return charset.map(found -> reading(id, file, bytes, 0, found))
                .orElseGet(() -> new Rejection(
                        file,
                        "byte " + firstOddByte(bytes),
                        "Its bytes are no text in UTF-8, UTF-16 or a known older code page.",
                        TEXT_MEND));
    }

    private static Reading reading(String id, String file, byte[] bytes, int skip, Charset charset) {
        DamageScan scan = DamageScan.of(bytes, skip, charset);
        if (controls(scan.text()) > CONTROLS * scan.text().length()) {
            return new Rejection(
                    file,
                    "byte " + firstOddByte(bytes),
                    "It is binary data of an unknown kind, not plain text.",
                    TEXT_MEND);
        }
        if (scan.text().codePoints().allMatch(c -> UCharacter.isUWhiteSpace(c) || c == 0xfeff)) {
            return new Rejection(
                    file, "whole file", "It holds only white space.", "Give a file with the text of a report.");
        }
        return new DecodedInput(id, file, charset.name(), scan.text(), scan.damage());
    }

    /** Japanese and Korean mail was written in seven bits, with escapes that start with ESC $. */
    private static Optional<Charset> escaped(byte[] bytes) {
        boolean escapes = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return Optional.empty();
            }
            escapes |= bytes[i] == 0x1b && i + 1 < bytes.length && bytes[i + 1] == '$';
        }
        if (!escapes) {
            return Optional.empty();
        }
        return Stream.of("ISO-2022-JP", "ISO-2022-KR")
                .map(Charset::forName)
                .filter(charset -> new String(bytes, charset).indexOf('\ufffd') < 0)
                .findFirst();
    }

    /**
     * UTF-16 and UTF-32 without a mark: spaces, line ends and Latin letters have zero bytes, all at the same place of
     * their units.
     */
    private static Optional<Charset> wide(byte[] bytes) {
        int[] zeros = new int[4];
        int ascii = 0;
        for (int i = 0; i < bytes.length; i++) {
            zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
            ascii += bytes[i] >= ' ' ? 1 : 0;
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        // A few zero bytes in ASCII make no UTF-16, though any two ASCII letters are a Chinese character in it.
        if (even + odd == 0 || 4 * ascii > 3 * bytes.length) {
            return Optional.empty();
        }
        Charset wide32 = Charset.forName(zeros[0] >= zeros[3] ? "UTF-32BE" : "UTF-32LE");
        if (2 * (even + odd) > bytes.length && isWriting(bytes, 4, wide32)) {
            return Optional.of(wide32);
        }
        Charset wide16 = even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        return 2 * Math.min(even, odd) <= Math.max(even, odd) && isWriting(bytes, 2, wide16)
                ? Optional.of(wide16)
                : Optional.empty();
    }

    private static boolean isWriting(byte[] bytes, int unit, Charset charset) {
        String text = new String(bytes, 0, bytes.length - bytes.length % unit, charset);
        long all = text.codePoints().count();
        long usual = text.codePoints()
                .filter(c -> c != 0xfffd
                        && (UCharacter.isLetterOrDigit(c)
                                || UCharacter.isUWhiteSpace(c)
                                || (UCharacter.isPrintable(c) && c < 0x3100)))
                .count();
        return all > 0 && usual >= WRITING * all;
    }

    private static Optional<Charset> utf8(byte[] bytes) {
        Utf8Evidence evidence = Utf8Evidence.of(bytes);
        boolean utf8 = evidence.malformed() == 0
                ? !evidence.cutOff() || evidence.wellFormed() > 0
                : evidence.wellFormed() > PROOF * evidence.malformed();
        return utf8 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    private static boolean binary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            controls += isControl(b) ? 1 : 0;
        }
        return controls > CONTROLS * bytes.length;
    }

    private static boolean mostlyAscii(byte[] bytes) {
        int ascii = 0;
        for (byte b : bytes) {
            ascii += b >= 0 && !isControl(b) ? 1 : 0;
        }
        return ascii >= 0.8 * bytes.length;
    }

    private static long controls(String text) {
        return text.chars().filter(Decoder::isControl).count();
    }

    private static int firstOddByte(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0 || isControl(bytes[i])) {
                return i;
            }
        }
        return 0;
    }

    /** Control characters of ASCII that no text holds: not tab, line feed, form feed, return, escape. */
    static boolean isControl(int c) {
        return c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r' && c != 0x1b;
    }
}
