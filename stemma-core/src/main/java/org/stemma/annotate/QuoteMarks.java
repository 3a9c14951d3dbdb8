package org.stemma.annotate;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * The quotation marks of a language: those that CLDR gives it first, then those that newsrooms of any language use.
 *
 * <p>Two marks beside each other that typewriters and exports leave for one ({@code ''}, {@code ,,}, {@code <<},
 * {@code ""}) count as that one.
 */
final class QuoteMarks {
    /** Each opening mark with all marks that may close it, the usual one first. */
    private static final Map<Character, String> USUAL = Map.ofEntries(
            Map.entry('“', "”"),
            Map.entry('„', "“”\"‟"),
            Map.entry('«', "»"),
            Map.entry('»', "«»"),
            Map.entry('”', "”"),
            Map.entry('‹', "›"),
            Map.entry('›', "‹"),
            Map.entry('‘', "’"),
            Map.entry('‚', "‘’"),
            Map.entry('「', "」"),
            Map.entry('『', "』"),
            Map.entry('《', "》"),
            Map.entry('〝', "〞〟"),
            Map.entry('＂', "＂"),
            Map.entry('"', "\""),
            Map.entry('\'', "'"));

    /** Double marks, any of which may stand where a program or a hand took the wrong one. */
    private static final String DOUBLE = "\"“”„‟«»";

    /** Marks that also stand for an apostrophe. */
    private static final String APOSTROPHES = "'’";

    private static final String TWO_FACED = "\"'”»›＂";

    private static final Map<String, Character> TWINS =
            Map.of("''", '"', "’’", '”', "‘‘", '“', "``", '“', ",,", '„', "<<", '«', ">>", '»');

    private final Map<Character, Set<Character>> closers = new LinkedHashMap<>();

    QuoteMarks(Language language) {
        if (language.isKnown()) {
            LocaleData data = LocaleData.getInstance(ULocale.forLanguageTag(language.code()));
            add(data, LocaleData.QUOTATION_START, LocaleData.QUOTATION_END);
            add(data, LocaleData.ALT_QUOTATION_START, LocaleData.ALT_QUOTATION_END);
        }
        USUAL.forEach((open, close) -> {
            for (int at = 0; at < close.length(); at++) {
                closers.computeIfAbsent(open, key -> new LinkedHashSet<>()).add(close.charAt(at));
            }
        });
    }

    private void add(LocaleData data, int start, int end) {
        String open = data.getDelimiter(start).strip();
        String close = data.getDelimiter(end).strip();
        if (open.length() == 1 && close.length() == 1) {
            closers.computeIfAbsent(open.charAt(0), key -> new LinkedHashSet<>())
                    .add(close.charAt(0));
        }
    }

    /**
     * A mark where it stands.
     *
     * @param span its characters
     * @param sign the mark that it counts as
     */
    record Mark(Span span, char sign) {}

    /** Returns all marks of a block, in order. */
    List<Mark> in(String text, Span block) {
        List<Mark> marks = new ArrayList<>();
        int at = block.start();
        while (at < block.end()) {
            char sign = text.charAt(at);
            Character twin = at + 1 < block.end() ? TWINS.get(text.substring(at, at + 2)) : null;
            int end = at + 1;
            if (twin != null && (sign != ',' || opensWord(text, block, at + 2))) {
                sign = twin;
                end++;
            } else if (sign == '"') {
                while (end < block.end() && text.charAt(end) == '"') {
                    end++;
                }
            }
            if (isMark(sign)) {
                marks.add(new Mark(new Span(at, end), sign));
            }
            at = end;
        }
        return marks;
    }

    private static boolean opensWord(String text, Span block, int at) {
        return at < block.end() && Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean isMark(char sign) {
        return closers.containsKey(sign)
                || DOUBLE.indexOf(sign) >= 0
                || closers.values().stream().anyMatch(marks -> marks.contains(sign));
    }

    /** Returns whether a mark can open a quotation at all. */
    boolean opens(char sign) {
        return closers.containsKey(sign);
    }

    /** Returns whether one mark properly closes what the other opened. */
    boolean closes(char open, char close) {
        return closers.getOrDefault(open, Set.of()).contains(close);
    }

    /** Returns whether a mark may stand for the one that closes by mistake. */
    static boolean mayClose(char open, char close) {
        return DOUBLE.indexOf(open) >= 0 && DOUBLE.indexOf(close) >= 0;
    }

    /** Returns whether a mark opens in one place and closes in another. */
    static boolean isTwoFaced(char sign) {
        return TWO_FACED.indexOf(sign) >= 0;
    }

    /** Returns whether a mark may be an apostrophe. */
    static boolean isApostrophe(char sign) {
        return APOSTROPHES.indexOf(sign) >= 0;
    }
}
