package org.stemma.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a span of a text into words, numbers and marks.
 *
 * <p>ICU's word boundaries (Unicode Standard Annex 29, with dictionaries for scripts without spaces), joined again where
 * they cut what a reader takes for one word: hyphenated compounds, abbreviations with their full stops, numbers with
 * grouping spaces or a percent sign, runs of dots. Words that lost a vowel ({@code l’accord}) are cut after the
 * apostrophe. Laws: the tokens are in order, do not overlap, lie in the span, and cover every character of it that is no
 * space. Safe for use by several threads.
 */
public final class Tokenizer {
    private static final String HYPHENS = "-‐‑";

    /** Initials without a space before the name: {@code В.Петров}; ICU takes them for one word. */
    private static final Pattern GLUED_INITIALS = Pattern.compile("((?:\\p{Lu}\\.)+)\\p{Lu}\\p{L}*\\p{Ll}[\\p{L}'’-]*");

    private static final String APOSTROPHES = "'’ʼ";

    private final Map<Language, Rules> rules = new ConcurrentHashMap<>();

    /** What the tokenizer knows of one language. */
    private record Rules(Abbreviations abbreviations, Set<String> elisions, boolean groupsWithSpaces) {
        static Rules of(Language language) {
            String grouping =
                    DecimalFormatSymbols.getInstance(language.locale()).getGroupingSeparatorString();
            return new Rules(
                    new Abbreviations(language),
                    WordList.read("elisions", language).getOrDefault("", Set.of()),
                    SentenceSplitter.isBlank(grouping.codePointAt(0)));
        }
    }

    /**
     * Returns the tokens of the span, their spans in the offsets of the whole text.
     *
     * @throws IndexOutOfBoundsException where the span leaves the text
     */
    public List<Token> tokenize(String text, Span within, Language language) {
        Rules known = rules.computeIfAbsent(language, Rules::of);
        List<Span> pieces = pieces(within.of(text), within.start(), language);
        List<Token> tokens = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); ) {
            int end = endOfToken(text, pieces, i, known);
            addToken(text, pieces.get(i).cover(pieces.get(end - 1)), known, tokens);
            i = end;
        }
        return tokens;
    }

    /** ICU's pieces without the spaces. */
    private static List<Span> pieces(String part, int offset, Language language) {
        BreakIterator words = BreakIterator.getWordInstance(language.locale());
        words.setText(part);
        List<Span> pieces = new ArrayList<>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            int from = start;
            int to = end;
            while (from < to && SentenceSplitter.isBlank(part.codePointAt(from))) {
                from += Character.charCount(part.codePointAt(from));
            }
            while (to > from && SentenceSplitter.isBlank(part.codePointBefore(to))) {
                to -= Character.charCount(part.codePointBefore(to));
            }
            Matcher initials = GLUED_INITIALS.matcher(part).region(from, to);
            if (initials.matches()) {
                for (int at = from; at < initials.end(1); at += 2) {
                    pieces.add(new Span(at + offset, at + 1 + offset));
                    pieces.add(new Span(at + 1 + offset, at + 2 + offset));
                }
                from = initials.end(1);
            }
            if (from < to) {
                pieces.add(new Span(from + offset, to + offset));
            }
        }
        return pieces;
    }

    /** Returns one past the last piece that belongs to the token which starts with piece {@code first}. */
    private static int endOfToken(String text, List<Span> pieces, int first, Rules rules) {
        int end = first + 1;
        while (end < pieces.size()) {
            if (isCompound(text, pieces, first, end)) {
                end += 2;
            } else if (isGroup(text, pieces, first, end, rules)
                    || isPercent(text, pieces, end)
                    || isDots(text, pieces, end)
                    || isAbbreviation(text, pieces, first, end, rules)) {
                end += 1;
            } else {
                return end;
            }
        }
        return end;
    }

    /** A word, a hyphen and a word or number ({@code G-20}), or a number, a hyphen and a word, without spaces. */
    private static boolean isCompound(String text, List<Span> pieces, int first, int hyphen) {
        if (hyphen + 1 >= pieces.size() || !touches(pieces, hyphen) || !touches(pieces, hyphen + 1)) {
            return false;
        }
        Span mark = pieces.get(hyphen);
        int before = text.codePointBefore(mark.start());
        int after = text.codePointAt(mark.end());
        boolean word = Character.isLetter(text.codePointAt(pieces.get(first).start())) || Character.isLetter(after);
        return mark.length() == 1
                && HYPHENS.indexOf(text.charAt(mark.start())) >= 0
                && Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(after)
                && word;
    }

    /** Three digits after a space that groups digits: a no-break space anywhere, a plain one where CLDR groups by space. */
    private static boolean isGroup(String text, List<Span> pieces, int first, int at, Rules rules) {
        Span group = pieces.get(at);
        Span last = pieces.get(at - 1);
        if (group.start() != last.end() + 1 || !isDigits(text, group) || group.length() != 3) {
            return false;
        }
        boolean leads = isDigits(text, last) && (at - 1 == first ? last.length() <= 3 : last.length() == 3);
        return leads && (text.charAt(last.end()) != ' ' || rules.groupsWithSpaces());
    }

    private static boolean isPercent(String text, List<Span> pieces, int at) {
        Span sign = pieces.get(at);
        int gap = sign.start() - pieces.get(at - 1).end();
        char unit = text.charAt(sign.start());
        return (unit == '%' || unit == '‰')
                && sign.length() == 1
                && Character.isDigit(text.codePointBefore(pieces.get(at - 1).end()))
                && (gap == 0 || (gap == 1 && text.charAt(sign.start() - 1) != ' '));
    }

    private static boolean isDots(String text, List<Span> pieces, int at) {
        return touches(pieces, at)
                && text.charAt(pieces.get(at).start()) == '.'
                && text.charAt(pieces.get(at - 1).start()) == '.';
    }

    /** A full stop of an abbreviation; an initial's only where something follows it. */
    private static boolean isAbbreviation(String text, List<Span> pieces, int first, int at, Rules rules) {
        if (!touches(pieces, at) || !pieces.get(at).of(text).equals(".") || isDotAt(text, pieces, at + 1)) {
            return false;
        }
        String word = pieces.get(first).cover(pieces.get(at)).of(text);
        if (!Character.isLetter(word.codePointAt(0))) {
            return false;
        }
        boolean last = at + 1 == pieces.size();
        return switch (rules.abbreviations().kindOf(word)) {
            case NONE -> false;
            case NUMBER ->
                !last && Character.isDigit(text.codePointAt(pieces.get(at + 1).start()));
            case BEFORE, AFTER, END -> !last || !Abbreviations.isInitial(word);
        };
    }

    private static boolean isDotAt(String text, List<Span> pieces, int at) {
        return at < pieces.size()
                && touches(pieces, at)
                && text.charAt(pieces.get(at).start()) == '.';
    }

    private static boolean touches(List<Span> pieces, int at) {
        return pieces.get(at).start() == pieces.get(at - 1).end();
    }

    private static boolean isDigits(String text, Span span) {
        return span.of(text).chars().allMatch(Character::isDigit);
    }

    private static void addToken(String text, Span span, Rules rules, List<Token> tokens) {
        int cut = elisionEnd(text, span, rules);
        if (cut > span.start()) {
            tokens.add(new Token(new Span(span.start(), cut), Token.Kind.WORD));
        }
        Span rest = new Span(cut, span.end());
        int lead = text.codePointAt(rest.start());
        Token.Kind kind = Character.isDigit(lead)
                ? Token.Kind.NUMBER
                : Character.isLetter(lead) ? Token.Kind.WORD : Token.Kind.MARK;
        tokens.add(new Token(rest, kind));
    }

    /** One past the apostrophe of a lost vowel, or the start of the span where there is none. */
    private static int elisionEnd(String text, Span span, Rules rules) {
        for (int i = span.start(); i < span.end() - 1; i++) {
            if (APOSTROPHES.indexOf(text.charAt(i)) >= 0) {
                String word = text.substring(span.start(), i).toLowerCase(Locale.ROOT);
                return rules.elisions().contains(word) ? i + 1 : span.start();
            }
        }
        return span.start();
    }
}
