package org.stemma.intake.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.article.Damage;
import org.stemma.intake.pack.IntakePacks;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * Closes the gaps that a tokeniser left: {@code the mayor ’s plan , she said .}
 *
 * <p>A space before a comma or full stop is always wrong. Where most commas and stops of a text stand apart, the text
 * went through a tokeniser, and the spaces inside brackets and quotation marks, before the other stops and in front of
 * clitics are closed too; straight marks are told apart by {@link StraightQuotes}. Languages that write a space before
 * {@code : ; ! ?} keep it. Needs the whole text to decide, and a paragraph for its quotation marks.
 */
final class SpacedPunctuation implements Repair {
    private final IntakePacks packs;

    SpacedPunctuation(IntakePacks packs) {
        this.packs = packs;
    }

    @Override
    public Repaired apply(AlignedText text, Language language) {
        String units = text.text();
        boolean tokenised = isTokenised(units);
        String spacedMarks = packs.spacedMarks(language);
        Set<String> clitics = packs.clitics();
        StraightQuotes quotes = tokenised ? StraightQuotes.of(units) : StraightQuotes.none();
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        while (at < units.length()) {
            if (!Chars.isBlank(units.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < units.length() && Chars.isBlank(units.charAt(end))) {
                end++;
            }
            if (at > 0 && end < units.length() && units.charAt(at - 1) != '\n') {
                boolean gap = isStray(units, at, end)
                        || isClitic(units, end, clitics, tokenised)
                        || (tokenised && isTokeniserGap(units, at, end, quotes, spacedMarks));
                if (gap) {
                    edits.add(Edit.delete(new Span(at, end)));
                }
            }
            at = end;
        }
        String note = "%d spaces set punctuation apart and were closed.";
        return Repaired.of(text, edits, Damage.Kind.SPACED_PUNCTUATION, Notes.fill(note, edits.size()));
    }

    private static boolean isTokenised(String units) {
        int apart = 0;
        int all = 0;
        for (int i = 1; i < units.length(); i++) {
            char unit = units.charAt(i);
            if ((unit == ',' || unit == '.') && Chars.isSpace(Chars.at(units, i + 1))) {
                all++;
                apart += Chars.isBlank(units.charAt(i - 1)) ? 1 : 0;
            }
        }
        return apart >= 3 && apart * 2 > all;
    }

    /** Returns whether the blanks stand in front of a comma or full stop that ends a word: not in "the .org domain". */
    private static boolean isStray(String units, int start, int end) {
        char mark = units.charAt(end);
        char before = units.charAt(start - 1);
        return (mark == ',' || mark == '.')
                && Chars.isSpace(Chars.at(units, end + 1))
                && Chars.at(units, end + 2) != '.'
                && before != ','
                && before != '.';
    }

    private static boolean isTokeniserGap(String units, int start, int end, StraightQuotes quotes, String spacedMarks) {
        boolean spaced = spacedMarks.indexOf(units.charAt(end)) >= 0;
        return quotes.opens(start - 1) || quotes.closes(end) || (isGap(units, start, end) && !spaced);
    }

    private static boolean isGap(String units, int start, int end) {
        char mark = units.charAt(end);
        char before = units.charAt(start - 1);
        boolean stop = ";:!?%)]}\u201d\u00bb".indexOf(mark) >= 0;
        return stop || "([{\u201c\u00ab".indexOf(before) >= 0;
    }

    private static boolean isClitic(String units, int from, Set<String> clitics, boolean tokenised) {
        int end = from;
        while (end < units.length() && end - from < 6 && !Chars.isSpace(units.charAt(end))) {
            end++;
        }
        String word = units.substring(from, end).replace('\u2019', '\'');
        return clitics.contains(word) && (tokenised || (word.equals("'s") && end < units.length()));
    }
}
