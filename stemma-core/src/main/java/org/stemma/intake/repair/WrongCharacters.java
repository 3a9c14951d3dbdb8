package org.stemma.intake.repair;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Damage;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * Reads again what was written in UTF-8 and read by an old code page, once or twice: {@code Ð¼Ð¾ÑÑ}, {@code Ð£Ð»} for
 * Cyrillic, {@code BrÃ¼cke} for {@code Brücke}, {@code itâ€™s} for {@code it’s}.
 *
 * <p>A line is mended only where most of its characters beyond ASCII are bytes of whole UTF-8 sequences, and these stand for
 * letters and marks of living scripts. In a sound line that happens by chance to single pairs, such as {@code Н»} in
 * {@code «ООН»}, and never to most; a single short sequence in all of a text stays as it is.
 */
public final class WrongCharacters implements Repair {
    /** The code pages by which programs read what they know nothing of: of the west, of Russia, of central Europe. */
    private static final List<Page> PAGES =
            List.of(new Page("windows-1252"), new Page("windows-1251"), new Page("windows-1250"));

    private static final int MOST_ROUNDS = 2;
    private static final int LEAST_BYTES = 6;

    /** Of a line's characters beyond ASCII, so many must be bytes of sequences. */
    private static final double MOST_OF_LINE = 0.7;

    /**
     * Basic letters of living scripts, marks of writing, and what else the old pages hold, since a second reading is still to
     * come: from and to, both included.
     */
    private static final int[][] WRITING = {
        {0x80, 0x24f},
        {0x2c6, 0x2dd},
        {0x386, 0x3ce},
        {0x401, 0x45f},
        {0x490, 0x491},
        {0x4ae, 0x4e9},
        {0x531, 0x58a},
        {0x5b0, 0x5f4},
        {0x60c, 0x6ff},
        {0x900, 0x1fff},
        {0x2010, 0x2044},
        {0x20a0, 0x20bf},
        {0x2103, 0x2193},
        {0x2212, 0x2265},
        {0x25a0, 0x27bf},
        {0x2e80, 0xd7a3},
        {0xfb00, 0xfeff},
        {0xff01, 0xffee},
        {0x1f300, 0x1faff}
    };

    @Override
    public Repaired apply(AlignedText found, Language language) {
        AlignedText text = found;
        List<Damage> damage = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Repaired repaired = once(text);
            if (repaired.damage().isEmpty()) {
                break;
            }
            text = repaired.text();
            damage.addAll(repaired.damage());
        }
        return new Repaired(text, damage.isEmpty() ? List.of() : List.of(damage.get(0)));
    }

    private static Repaired once(AlignedText text) {
        List<Edit> best = List.of();
        int bestBytes = 0;
        for (Page page : PAGES) {
            List<Edit> edits = page.edits(text.text());
            int bytes = edits.stream().mapToInt(edit -> edit.span().length()).sum();
            if (bytes > bestBytes) {
                best = edits;
                bestBytes = bytes;
            }
        }
        boolean chance = bestBytes < LEAST_BYTES && best.size() < 2;
        return chance
                ? Repaired.unchanged(text)
                : Repaired.of(
                        text,
                        best,
                        Damage.Kind.WRONG_CHARACTERS,
                        Notes.fill(
                                "%d characters had been decoded with the wrong table and were mended.", best.size()));
    }

    /** A code page, with its bytes by character. */
    private static final class Page {
        private final byte[] bytes = new byte[Character.MAX_VALUE + 1];
        private final boolean[] known = new boolean[Character.MAX_VALUE + 1];

        Page(String name) {
            CharsetEncoder encoder = Charset.forName(name).newEncoder();
            for (char c = 0x80; c < Character.MAX_VALUE; c++) {
                if (Character.isSurrogate(c) || !encoder.canEncode(c)) {
                    continue;
                }
                try {
                    bytes[c] = encoder.encode(CharBuffer.wrap(new char[] {c})).get(0);
                    known[c] = true;
                } catch (CharacterCodingException impossible) {
                    throw new IllegalStateException(name, impossible);
                }
            }
            // Bytes without a character in the page are passed through as controls by most programs.
            for (char c = 0x80; c < 0xa0; c++) {
                bytes[c] = (byte) c;
                known[c] = true;
            }
        }

        /** Returns the replacements of the characters whose bytes this page read one by one, in lines that are full of them. */
        List<Edit> edits(String text) {
            List<Edit> edits = new ArrayList<>();
            int start = 0;
            while (start < text.length()) {
                int end = text.indexOf('\n', start);
                end = end < 0 ? text.length() : end + 1;
                edits.addAll(line(text, start, end));
                start = end;
            }
            return edits;
        }

        private List<Edit> line(String text, int start, int end) {
            List<Edit> edits = new ArrayList<>();
            int beyond = 0;
            int explained = 0;
            int at = start;
            while (at < end) {
                int length = sequence(text, at, end);
                String read = length == 0 ? null : read(text, at, length);
                int step = read == null ? 1 : length;
                if (read != null) {
                    edits.add(new Edit(new Span(at, at + length), read));
                    explained += length;
                }
                beyond += text.charAt(at) < 0x80 ? 0 : step;
                at += step;
            }
            return explained >= MOST_OF_LINE * beyond ? edits : List.of();
        }

        /** Returns how many characters a UTF-8 sequence that begins here would have; 0 where none begins. */
        private int sequence(String text, int at, int end) {
            char first = text.charAt(at);
            if (first < 0x80 || !known[first]) {
                return 0;
            }
            int lead = bytes[first] & 0xff;
            int length = lead >= 0xc2 && lead < 0xe0
                    ? 2
                    : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
            if (length == 0 || at + length > end) {
                return 0;
            }
            for (int i = at + 1; i < at + length; i++) {
                char next = text.charAt(i);
                if (next < 0x80 || !known[next] || (bytes[next] & 0xc0) != 0x80) {
                    return 0;
                }
            }
            return length;
        }

        private @Nullable String read(String text, int at, int length) {
            byte[] sequence = new byte[length];
            for (int i = 0; i < length; i++) {
                sequence[i] = bytes[text.charAt(at + i)];
            }
            try {
                String read = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(sequence))
                        .toString();
                return isWriting(read.codePointAt(0)) ? read : null;
            } catch (CharacterCodingException noSequence) {
                return null;
            }
        }

        private static boolean isWriting(int character) {
            return Arrays.stream(WRITING).anyMatch(range -> range[0] <= character && character <= range[1]);
        }
    }
}
