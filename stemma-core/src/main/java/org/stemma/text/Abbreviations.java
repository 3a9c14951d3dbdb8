package org.stemma.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What one language writes with a full stop that ends no sentence: abbreviations, initials, ordinal numbers.
 *
 * <p>The abbreviations come from this project's lists (the language's own, and one of titles and firms that foreign names
 * bring along into every language) and, after them, from CLDR's suppressions; whether ordinal numbers
 * are written with a full stop (German, Czech, Turkish) is asked of CLDR's number formats.
 */
final class Abbreviations {
    /** How an abbreviation stands to the end of a sentence. */
    enum Kind {
        /** No abbreviation. */
        NONE,
        /** Belongs to the word after it, so that no sentence ends with it. */
        BEFORE,
        /** Belongs to the number after it; before anything else it is an ordinary word. */
        NUMBER,
        /** May end a sentence; the next word decides. */
        AFTER,
        /** Usually last in its phrase: the sentence ends where a capital follows. */
        END
    }

    private static final Pattern DOTTED = Pattern.compile("\\p{L}{1,3}\\.(?:[ \\u00A0]?\\p{L}{1,3}\\.)+");
    private static final Pattern INITIALS = Pattern.compile("\\p{L}\\p{M}*\\.(?:-\\p{L}\\p{M}*\\.)*");

    private final Set<String> before;
    private final Set<String> number;
    private final Set<String> after;
    private final Set<String> end;
    private final Set<String> first;
    private final boolean dottedOrdinals;
    private final BreakIterator suppressed;

    Abbreviations(Language language) {
        Map<String, Set<String>> own = language.isKnown() ? WordList.read("abbreviations", language) : Map.of();
        Map<String, Set<String>> shared = WordList.read("abbreviations", Language.UNKNOWN);
        before = union("before", own, shared);
        number = union("number", own, shared);
        after = union("after", own, shared);
        end = union("end", own, shared);
        first = union("first", own, shared);
        dottedOrdinals = language.isKnown()
                && new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.ORDINAL)
                        .format(3, "%digits-ordinal")
                        .endsWith(".");
        suppressed = FilteredBreakIteratorBuilder.getInstance(language.locale())
                .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(language.locale()));
    }

    private static Set<String> union(String heading, Map<String, Set<String>> own, Map<String, Set<String>> shared) {
        Set<String> words = new HashSet<>(own.getOrDefault(heading, Set.of()));
        words.addAll(shared.getOrDefault(heading, Set.of()));
        return Set.copyOf(words);
    }

    /** Returns the kind of a word that carries its full stops, for example {@code Dr.} or {@code U.S.}. */
    Kind kindOf(String word) {
        boolean mayEnd = lists(after, word);
        if (lists(end, word)) {
            return Kind.END;
        } else if (lists(before, word)) {
            return mayEnd ? Kind.AFTER : Kind.BEFORE;
        } else if (lists(number, word)) {
            return mayEnd ? Kind.AFTER : Kind.NUMBER;
        } else if (mayEnd || isInitial(word) || isDotted(word) || isSuppressed(word)) {
            return Kind.AFTER;
        }
        return Kind.NONE;
    }

    /** Returns whether the word is one or more single letters with full stops, such as {@code J.} or {@code J.-P.}. */
    static boolean isInitial(String word) {
        return INITIALS.matcher(word).matches();
    }

    /** Returns whether the word has full stops inside, such as {@code U.S.} or {@code z.B.}. */
    static boolean isDotted(String word) {
        return DOTTED.matcher(word).matches();
    }

    /** Returns whether the word, as written, is one that has a capital only because a sentence begins with it. */
    boolean beginsSentence(String word) {
        return first.contains(word);
    }

    /** Returns whether {@code 3.} can mean "third". */
    boolean hasDottedOrdinals() {
        return dottedOrdinals;
    }

    /** The lists give the usual case; the first letter may be a capital all the same, at the start of a sentence. */
    private static boolean lists(Set<String> words, String word) {
        return words.contains(word)
                || (Character.isUpperCase(word.charAt(0))
                        && words.contains(Character.toLowerCase(word.charAt(0)) + word.substring(1)));
    }

    /**
     * Returns whether CLDR lists the word. Its suppressions cannot be listed, only tried, and ICU matches them at the end
     * of longer words too ({@code al.} in "central."): so the word is listed where it is suppressed and no shorter end is.
     */
    private boolean isSuppressed(String word) {
        return suppresses(word)
                && IntStream.range(1, word.length() - 1).noneMatch(from -> suppresses(word.substring(from)));
    }

    /** An iterator keeps its text, so one thread at a time. */
    private boolean suppresses(String word) {
        synchronized (suppressed) {
            suppressed.setText(word + " A");
            return suppressed.following(0) > word.length() + 1;
        }
    }
}
