package org.stemma.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Splits running text into sentences.
 *
 * <p>Sentence marks are those of Unicode (property {@code Sentence_Terminal}) and the ellipsis. What a full stop means
 * after an abbreviation, an initial or a number is decided by {@link Abbreviations}, the language's own data. Closing
 * quotation marks and brackets belong to the sentence before them, also where damage put a space in front of them. A
 * sentence that ends inside a quotation goes on where a small letter, a comma or a dash follows ({@code «Мы готовы!» —
 * сказал он}).
 *
 * <p>A single line break counts as a space, since hard wraps look like that; a blank line always ends a sentence, and so does the
 * length of a page, so that a text without sentence marks costs no more than one with them. Laws:
 * the spans are in order, do not overlap, are neither empty nor start or end with a space, and cover every character
 * that is no space. Safe for use by several threads.
 */
public final class SentenceSplitter {
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");
    private static final String DASHES = "-‐‑‒–—―";

    /** From so many units on a sentence ends at the next space: what has no sentence mark for pages is no sentence. */
    static final int LONGEST = 2_000;

    /** From so many units on it ends anywhere. */
    static final int LONGEST_WORD = 2 * LONGEST;

    private final Map<Language, Abbreviations> abbreviations = new ConcurrentHashMap<>();

    /** Returns the sentences of the text, in order; none for a text of spaces. */
    public List<Span> split(String text, Language language) {
        Abbreviations known = abbreviations.computeIfAbsent(language, Abbreviations::new);
        BitSet closers = Enclosures.closers(text);
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int unit = text.codePointAt(at);
            if (isBlank(unit)) {
                int next = skipBlank(text, at);
                if (hasBlankLine(text, at, next) || at - start >= LONGEST) {
                    add(text, start, at, sentences);
                    start = next;
                }
                at = next;
            } else if (isTerminal(unit)) {
                int end = endOfRun(text, at, closers);
                if (new Candidate(text, start, at, end, closers, known).endsSentence()) {
                    add(text, start, end, sentences);
                    start = end;
                }
                at = end;
            } else if (at - start >= LONGEST_WORD) {
                add(text, start, at, sentences);
                start = at;
            } else {
                at += Character.charCount(unit);
            }
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    /** Adds the trimmed span; one without any letter or digit goes to the sentence before it in its paragraph. */
    private static void add(String text, int from, int to, List<Span> sentences) {
        int start = skipBlank(text, from);
        int end = to;
        while (end > start && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        if (start >= end) {
            return;
        }
        Span span = new Span(start, end);
        Span last = sentences.isEmpty() ? null : sentences.get(sentences.size() - 1);
        boolean worded = span.of(text).codePoints().anyMatch(Character::isLetterOrDigit);
        if (!worded && last != null && !hasBlankLine(text, last.end(), start)) {
            sentences.set(sentences.size() - 1, last.cover(span));
        } else {
            sentences.add(span);
        }
    }

    /** The run of sentence marks and closing marks that starts here; single spaces in front of closing marks included. */
    private static int endOfRun(String text, int start, BitSet closers) {
        int end = start;
        while (end < text.length()) {
            int next = skipBlank(text, end);
            boolean near = next - end <= 1;
            if (isTerminal(text.codePointAt(end)) || closers.get(end)) {
                end += Character.charCount(text.codePointAt(end));
            } else if (near && next < text.length() && (closers.get(next) || isSpacedDot(text, end, next))) {
                end = next + 1;
            } else {
                return end;
            }
        }
        return end;
    }

    /** An ellipsis of spaced dots: {@code . . .}. */
    private static boolean isSpacedDot(String text, int end, int next) {
        return next > end && text.charAt(end - 1) == '.' && text.charAt(next) == '.';
    }

    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isTerminal(int codePoint) {
        return codePoint == '…' || UCharacter.hasBinaryProperty(codePoint, UProperty.S_TERM);
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean hasBlankLine(String text, int from, int to) {
        return text.substring(from, to)
                        .chars()
                        .filter(unit -> unit == '\n' || unit == '\u2029')
                        .count()
                > 1;
    }

    /**
     * A place where a sentence may end.
     *
     * @param start where the sentence starts
     * @param mark its sentence mark
     * @param end one past its last mark
     */
    private record Candidate(String text, int start, int mark, int end, BitSet closers, Abbreviations abbreviations) {

        boolean endsSentence() {
            int next = skipBlank(text, end);
            if (next == text.length()) {
                return true;
            }
            boolean closed = closers.get(end - 1);
            if (next == end) {
                return isWide(text.codePointAt(mark))
                        && !(closed && isExclamation() && Character.isLetter(text.charAt(end)));
            }
            int lead = firstWordCharacter(next);
            if (lead == text.length()) {
                return false;
            }
            char following = text.charAt(next);
            boolean goesOn = ",;:%/".indexOf(following) >= 0 || (closed && DASHES.indexOf(following) >= 0);
            if (goesOn || Character.isLowerCase(text.codePointAt(lead))) {
                return false;
            }
            return !isSingleStop() || stopEndsSentence(lead);
        }

        private boolean isExclamation() {
            return "！？!?".indexOf(text.charAt(mark)) >= 0;
        }

        private boolean isSingleStop() {
            return text.charAt(mark) == '.' && (end == mark + 1 || text.charAt(mark + 1) != '.');
        }

        private int firstWordCharacter(int from) {
            int at = from;
            while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            return at;
        }

        private boolean stopEndsSentence(int lead) {
            String word = wordBefore();
            if (word.length() == 1) {
                return true;
            }
            String next = wordAt(lead);
            boolean begins = abbreviations.beginsSentence(next) && !isInitialAt(lead);
            if (isOrdinal(word)) {
                return begins;
            }
            return switch (abbreviations.kindOf(word)) {
                case BEFORE -> false;
                case NUMBER ->
                    !Character.isDigit(text.codePointAt(lead))
                            && !ROMAN.matcher(next).matches();
                case AFTER -> begins;
                case END, NONE -> true;
            };
        }

        /** {@code 3.} at a sentence's start counts a list; elsewhere it may be an ordinal number. */
        private boolean isOrdinal(String word) {
            String digits = word.substring(0, word.length() - 1);
            boolean counts = digits.chars().allMatch(Character::isDigit);
            if (counts && skipBlank(text, start) + word.length() == mark + 1) {
                return true;
            }
            return abbreviations.hasDottedOrdinals()
                    && ((counts && digits.length() <= 2)
                            || ROMAN.matcher(digits).matches());
        }

        /** The word with its full stop; a space in front of the stop (damage: {@code No . 1}) does not count. */
        private String wordBefore() {
            int to = mark > start && text.charAt(mark - 1) == ' ' ? mark - 1 : mark;
            int from = to;
            while (from > start && isWordUnit(text.charAt(from - 1))) {
                from--;
            }
            return text.substring(from, to) + ".";
        }

        private static boolean isWordUnit(char unit) {
            return Character.isLetterOrDigit(unit) || Character.isSurrogate(unit) || ".-№º".indexOf(unit) >= 0;
        }

        private String wordAt(int from) {
            int to = from;
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            return text.substring(from, to);
        }

        private boolean isInitialAt(int lead) {
            return lead + 1 < text.length() && text.charAt(lead + 1) == '.';
        }

        private static boolean isWide(int codePoint) {
            int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
            return width == UCharacter.EastAsianWidth.FULLWIDTH || width == UCharacter.EastAsianWidth.WIDE;
        }
    }
}
