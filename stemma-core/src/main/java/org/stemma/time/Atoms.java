package org.stemma.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.text.Span;

/**
 * The smallest pieces of a sentence in which times are read: runs of letters, runs of digits, and single marks.
 *
 * <p>Spaces part pieces and are none. Letters of scripts that set no spaces between words are pieces of their own. A
 * piece's plain form is lower case, with ASCII digits and one kind of apostrophe and hyphen.
 */
final class Atoms {
    private final List<Span> spans = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final String text;

    private Atoms(String text) {
        this.text = text;
    }

    /** Cuts a span of a text; {@code folds} tells letters to be taken for others. Linear in the span's length. */
    static Atoms of(String text, Span within, Map<String, String> folds) {
        Atoms atoms = new Atoms(text);
        int at = within.start();
        while (at < within.end()) {
            int code = text.codePointAt(at);
            int next = at + Character.charCount(code);
            Kind kind = kind(code);
            if (kind == Kind.LETTER || kind == Kind.DIGIT) {
                while (next < within.end()) {
                    int following = text.codePointAt(next);
                    Kind other = kind(following);
                    boolean goesOn = other == kind || (kind == Kind.LETTER && other == Kind.INSIDE);
                    if (!goesOn) {
                        break;
                    }
                    next += Character.charCount(following);
                }
            }
            if (kind != Kind.SPACE && kind != Kind.INSIDE) {
                int end = Math.min(next, within.end());
                atoms.spans.add(new Span(at, end));
                atoms.plain.add(plain(text.substring(at, end), kind, folds));
            }
            at = next;
        }
        return atoms;
    }

    private enum Kind {
        LETTER,
        SINGLE_LETTER,
        DIGIT,
        MARK,
        SPACE,
        /** What may stand inside a word and is not read: combining marks, soft hyphens. */
        INSIDE
    }

    private static Kind kind(int code) {
        if (code < 0x80) {
            if ((code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z')) {
                return Kind.LETTER;
            }
            return code >= '0' && code <= '9' ? Kind.DIGIT : code <= ' ' ? Kind.SPACE : Kind.MARK;
        }
        if (Character.isLetter(code)) {
            return isUnspaced(code) ? Kind.SINGLE_LETTER : Kind.LETTER;
        }
        if (Character.isDigit(code)) {
            return Kind.DIGIT;
        }
        if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
            return Kind.SPACE;
        }
        int type = Character.getType(code);
        boolean inside = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
        return inside ? Kind.INSIDE : Kind.MARK;
    }

    private static boolean isUnspaced(int code) {
        return switch (Character.UnicodeScript.of(code)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static String plain(String piece, Kind kind, Map<String, String> folds) {
        if (kind == Kind.DIGIT) {
            StringBuilder digits = new StringBuilder(piece.length());
            piece.codePoints().forEach(code -> digits.append(Character.digit(code, 10)));
            return digits.toString();
        }
        if (kind == Kind.MARK) {
            return switch (piece) {
                case "’", "ʼ", "`", "′" -> "'";
                case "‐", "‑", "–", "—", "−" -> "-";
                case "،", "、", "，" -> ",";
                case "：" -> ":";
                default -> piece;
            };
        }
        String lower = piece.toLowerCase(Locale.ROOT).replace("\u00AD", "").replace("\u0307", "");
        for (Map.Entry<String, String> fold : folds.entrySet()) {
            lower = lower.replace(fold.getKey(), fold.getValue());
        }
        return lower;
    }

    int size() {
        return spans.size();
    }

    Span span(int index) {
        return spans.get(index);
    }

    /** Returns the span from the first to the last of the pieces {@code from} (in) to {@code to} (out). */
    Span span(int from, int to) {
        return new Span(spans.get(from).start(), spans.get(to - 1).end());
    }

    String plain(int index) {
        return plain.get(index);
    }

    /** Returns the plain form of the piece, or the empty text where there is no such piece. */
    String plainOrNone(int index) {
        return index >= 0 && index < size() ? plain.get(index) : "";
    }

    String written(int index) {
        return spans.get(index).of(text);
    }

    /** Returns whether a piece follows the one before it without a space. */
    boolean touches(int index) {
        return index > 0
                && index < size()
                && spans.get(index).start() == spans.get(index - 1).end();
    }

    boolean isDigits(int index) {
        return index >= 0 && index < size() && isDigit(plain.get(index).charAt(0));
    }

    boolean isWord(int index) {
        return index >= 0
                && index < size()
                && Character.isLetter(plain.get(index).codePointAt(0));
    }

    boolean isCapitalised(int index) {
        return isWord(index)
                && Character.isUpperCase(text.codePointAt(spans.get(index).start()));
    }

    /** Returns whether a word of several letters is written in capitals throughout. */
    boolean isShouted(int index) {
        String written = written(index);
        return written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
    }

    List<String> plains() {
        return plain;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }
}
