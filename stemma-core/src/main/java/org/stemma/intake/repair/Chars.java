package org.stemma.intake.repair;

/** Small questions about characters. */
final class Chars {
    private Chars() {}

    /** Returns the unit at {@code index}, or a line feed beyond the text. */
    static char at(String text, int index) {
        return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
    }

    static boolean isSpace(char unit) {
        return unit == ' ' || unit == '\t' || unit == '\n';
    }

    static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t';
    }

    /** Returns whether the unit closes a clause or a bracket, so that no space stands before it. */
    static boolean closes(char unit) {
        return ".,;:!?)]}\u2019\u201d\u00bb\u2026".indexOf(unit) >= 0;
    }

    /** Returns whether a sentence may end with the unit, closing quotation marks aside. */
    static boolean endsSentence(char unit) {
        return ".!?\u2026\u3002\uff01\uff1f\u0964".indexOf(unit) >= 0;
    }

    /** Returns whether the text before {@code end} closes a sentence, perhaps with quotation marks behind the stop. */
    static boolean sentenceEndsBefore(String text, int end) {
        int at = end - 1;
        while (at >= 0 && "\"'\u201d\u2019\u00bb\u201c)] ".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && endsSentence(text.charAt(at));
    }

    /** Returns the first position at or after {@code from} that is no blank or line feed. */
    static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns the last position at or before {@code end} in front of which stands no blank or line feed. */
    static int skipSpaceBack(String text, int end) {
        int at = end;
        while (at > 0 && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Returns the number of line feeds from {@code from} to {@code to}. */
    static int lineFeeds(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                count++;
            }
        }
        return count;
    }
}
