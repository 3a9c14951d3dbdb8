package org.stemma.intake.route;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first bytes of an item, by which its kind is told.
 *
 * @param start the bytes as characters of ISO-8859-1, without a byte order mark and without the zero bytes of UTF-16
 * @param isWide whether it is written in units of two or four bytes
 * @param isWhole whether these are all bytes
 * @param hex the first bytes in hexadecimal
 */
record Head(String start, boolean isWide, boolean isWhole, String hex) {
    /** How many bytes are looked at. */
    static final int LENGTH = 1 << 16;

    private static final int HEX = 512;
    private static final Pattern DECLARED = Pattern.compile(
            "(?:<\\?xml[^>]{0,200}?encoding|<meta[^>]{0,200}?charset)\\s*=\\s*[\"']?([A-Za-z0-9._:-]{2,40})",
            Pattern.CASE_INSENSITIVE);
    private static final int DECLARATIONS = 4096;

    /** Returns what the first bytes tell. */
    static Head of(byte[] bytes) {
        boolean mark = startsWith(bytes, "fffe") || startsWith(bytes, "feff") || startsWith(bytes, "0000feff");
        boolean zeros = bytes.length > 3 && (bytes[0] == 0 || bytes[1] == 0) && bytes[0] != bytes[1];
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (mark || zeros) {
            text = text.replaceAll("^[\u00ff\u00fe\0]+", "").replace("\0", "");
        } else if (startsWith(bytes, "efbbbf")) {
            text = text.substring(3);
        }
        String hex = HexFormat.of().formatHex(bytes, 0, Math.min(HEX, bytes.length));
        return new Head(text, mark || zeros, bytes.length < LENGTH, hex);
    }

    private static boolean startsWith(byte[] bytes, String hex) {
        byte[] wanted = HexFormat.of().parseHex(hex);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    /** Returns whether the bytes at an offset are these, in hexadecimal. */
    boolean has(int offset, String wanted) {
        return hex.startsWith(wanted, 2 * offset);
    }

    /** Returns the first line, without its end. */
    String firstLine() {
        int end = start.indexOf('\n');
        return (end < 0 ? start : start.substring(0, end)).stripTrailing();
    }

    /** Returns the table that a page or an XML document names at its start; empty where none, or none known, is named. */
    Optional<Charset> declared() {
        Matcher named = DECLARED.matcher(start.substring(0, Math.min(DECLARATIONS, start.length())));
        if (!named.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(named.group(1).toLowerCase(Locale.ROOT)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
