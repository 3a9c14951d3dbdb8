package org.stemma.intake.repair;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/** Finds the words of a text: runs of letters, marks and digits, with hyphens and apostrophes inside. */
final class Words {
    private Words() {}

    static List<Span> of(String units, int from, int to) {
        List<Span> words = new ArrayList<>();
        int at = from;
        while (at < to) {
            if (!isWord(units.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < to && (isWord(units.charAt(end)) || isInner(units, end, to))) {
                end++;
            }
            words.add(new Span(at, end));
            at = end;
        }
        return words;
    }

    private static boolean isWord(char unit) {
        return Character.isLetterOrDigit(unit) || Character.getType(unit) == Character.NON_SPACING_MARK;
    }

    private static boolean isInner(String units, int at, int to) {
        return "-'\u2019".indexOf(units.charAt(at)) >= 0 && at + 1 < to && isWord(units.charAt(at + 1));
    }
}
