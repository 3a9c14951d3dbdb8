package org.stemma.intake.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Tells opening straight quotation marks from closing ones in a text set apart by a tokeniser.
 *
 * <p>They alternate, but one lost mark would turn all that follow; so each paragraph takes the reading of least cost:
 * each mark costs by what stands beside it ({@code , " he} closes, {@code of " equality} opens), and two marks of one
 * kind in a row cost more than either. Method: Viterbi over two states, linear in the number of marks.
 */
final class StraightQuotes {
    private static final int SAME_KIND = 6;
    private static final int SENTENCE_INSIDE = 1;

    private final BitSet opening;
    private final BitSet closing;

    private StraightQuotes(BitSet opening, BitSet closing) {
        this.opening = opening;
        this.closing = closing;
    }

    static StraightQuotes none() {
        return new StraightQuotes(new BitSet(), new BitSet());
    }

    static StraightQuotes of(String units) {
        StraightQuotes found = none();
        List<Integer> marks = new ArrayList<>();
        for (int i = 0; i < units.length(); i++) {
            char unit = units.charAt(i);
            if (unit == '"') {
                marks.add(i);
            } else if (unit == '\n' && Chars.at(units, i + 1) == '\n') {
                found.decide(units, marks);
                marks.clear();
            }
        }
        found.decide(units, marks);
        return found;
    }

    /** Returns whether an opening mark stands at this offset. */
    boolean opens(int offset) {
        return opening.get(offset);
    }

    /** Returns whether a closing mark stands at this offset. */
    boolean closes(int offset) {
        return closing.get(offset);
    }

    private void decide(String units, List<Integer> marks) {
        int count = marks.size();
        BitSet openAfterOpen = new BitSet(count);
        BitSet closeAfterClose = new BitSet(count);
        int open = 0;
        int close = SAME_KIND;
        for (int i = 0; i < count; i++) {
            int mark = marks.get(i);
            int inside = i == 0 ? 0 : Math.min(5, SENTENCE_INSIDE * sentenceEnds(units, marks.get(i - 1) + 1, mark));
            int opens = openingCost(units, mark);
            int closes = closingCost(units, mark);
            openAfterOpen.set(i, i > 0 && open + SAME_KIND < close);
            closeAfterClose.set(i, i == 0 || close + SAME_KIND < open + inside);
            int nextOpen = i == 0 ? opens : Math.min(close, open + SAME_KIND) + opens;
            int nextClose = i == 0 ? SAME_KIND + closes : Math.min(open + inside, close + SAME_KIND) + closes;
            open = nextOpen;
            close = nextClose;
        }
        boolean isOpen = open < close;
        for (int i = count - 1; i >= 0; i--) {
            (isOpen ? opening : closing).set(marks.get(i));
            isOpen = isOpen ? openAfterOpen.get(i) : !closeAfterClose.get(i);
        }
    }

    private static int openingCost(String units, int mark) {
        char next = Chars.at(units, Chars.skipSpace(units, mark + 1));
        char before = Chars.at(units, Chars.skipSpaceBack(units, mark) - 1);
        boolean attachedBefore = !Chars.isSpace(Chars.at(units, mark - 1)) && Character.isLetterOrDigit(before);
        if (attachedBefore || Chars.closes(next)) {
            return 8;
        }
        boolean stopped = Chars.endsSentence(before) || before == ',';
        return stopped ? (Character.isLowerCase(next) ? 4 : 1) : 0;
    }

    private static int closingCost(String units, int mark) {
        char before = Chars.at(units, Chars.skipSpaceBack(units, mark) - 1);
        boolean attachedAfter = !Chars.isSpace(Chars.at(units, mark + 1))
                && Character.isLetterOrDigit(units.charAt(mark + 1))
                && Chars.isSpace(Chars.at(units, mark - 1));
        if (attachedAfter || "([:\u2014".indexOf(before) >= 0) {
            return 8;
        }
        return Chars.endsSentence(before) || before == ',' ? 0 : 2;
    }

    private static int sentenceEnds(String units, int from, int to) {
        int count = 0;
        for (int i = from; i < to - 2 && count < 5; i++) {
            if (Chars.endsSentence(units.charAt(i))
                    && Character.isUpperCase(Chars.at(units, Chars.skipSpace(units, i + 1)))) {
                count++;
            }
        }
        return count;
    }
}
