package org.stemma.text;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Tells closing quotation marks and brackets from opening ones, by what is open where they stand: the same mark opens in
 * one language and closes in another ({@code «x»} and {@code »x«}, {@code “x”} and {@code „x“}).
 */
final class Enclosures {
    private static final String DOUBLE_MARKS = "\"«»“”„‟〝〞";

    private Enclosures() {}

    /** Returns the offsets of all closing marks of the text; what is left open ends with its paragraph. */
    static BitSet closers(String text) {
        BitSet closers = new BitSet(text.length());
        Deque<Character> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            if (mark == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                open.clear();
            } else if (DOUBLE_MARKS.indexOf(mark) >= 0) {
                if (closesQuotation(text, i, open)) {
                    closers.set(i);
                    open.removeFirstOccurrence(opener(open));
                } else {
                    open.push(mark);
                }
            } else if (UCharacter.getType(mark) == Character.END_PUNCTUATION) {
                closers.set(i);
            } else if (isSingleCloser(text, i)) {
                closers.set(i);
            }
        }
        return closers;
    }

    /** A single mark after the end of a sentence closes: nobody elides there. */
    private static boolean isSingleCloser(String text, int at) {
        char mark = text.charAt(at);
        return (mark == '\'' || mark == '’' || mark == '›')
                && at > 0
                && ".!?…".indexOf(text.charAt(at - 1)) >= 0
                && !wordFollows(text, at);
    }

    private static Character opener(Deque<Character> open) {
        return open.isEmpty() ? '\0' : open.peek();
    }

    private static boolean closesQuotation(String text, int at, Deque<Character> open) {
        boolean inside = !open.isEmpty();
        char opener = opener(open);
        return switch (text.charAt(at)) {
            case '„', '‟', '〝' -> false;
            case '“' -> opener == '„' || opener == '‟' || (inside && !wordFollows(text, at) && wordPrecedes(text, at));
            case '«' -> opener == '»';
            case '»' -> opener == '«' || !wordFollows(text, at);
            case '"' -> closesStraight(text, at, inside);
            default -> inside || !wordFollows(text, at);
        };
    }

    /** A straight mark tells by the spaces beside it; with none or two of them, by whether one is open. */
    private static boolean closesStraight(String text, int at, boolean inside) {
        boolean before = wordPrecedes(text, at);
        boolean after = wordFollows(text, at);
        return before == after ? inside : before;
    }

    private static boolean wordPrecedes(String text, int at) {
        return at > 0 && !isBlank(text.charAt(at - 1)) && "([{-–—".indexOf(text.charAt(at - 1)) < 0;
    }

    private static boolean wordFollows(String text, int at) {
        return at + 1 < text.length()
                && (Character.isLetterOrDigit(text.charAt(at + 1)) || "([{“„«\"$€£…".indexOf(text.charAt(at + 1)) >= 0);
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
