package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.QuoteMarks.Mark;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * Finds what stands in quotation marks, in the marks of all scripts.
 *
 * <p>Marks nest; only the outermost quotation is returned. A quotation ends in its block. One that is not closed runs to
 * the block's end where the block opens with it, where a colon stands before it, or where the next block opens with a
 * mark again, as newspapers set a speech of several paragraphs. Any other mark without a partner is left alone. Where
 * no proper partner is to be found, a double mark of another kind closes, as happens where a text was typed anew.
 */
public final class QuotationFinder {
    /** In single marks, fewer characters are an apostrophe on both sides: "rock 'n' roll". */
    private static final int SHORTEST_SINGLE = 2;

    /** Returns the quotations of an article, in order. */
    public List<Quotation> find(Article article) {
        String text = article.text().text();
        List<Quotation> found = new ArrayList<>();
        List<Block> blocks = article.blocks();
        for (int number = 0; number < blocks.size(); number++) {
            Block block = blocks.get(number);
            Language language = block.language().isKnown() ? block.language() : article.language();
            QuoteMarks marks = new QuoteMarks(language);
            Scan scan = new Scan(text, block.span(), marks);
            boolean goesOn = number + 1 < blocks.size()
                    && new Scan(text, blocks.get(number + 1).span(), marks).startsWithMark();
            found.addAll(scan.quotations(goesOn ? Next.OPENS : Next.DOES_NOT));
        }
        return found;
    }

    /** Whether the block after this one opens with a quotation mark. */
    private enum Next {
        OPENS,
        DOES_NOT
    }

    /** The marks of one block. */
    private static final class Scan {
        private final String text;
        private final Span block;
        private final QuoteMarks conventions;
        private final List<Mark> marks;

        Scan(String text, Span block, QuoteMarks conventions) {
            this.text = text;
            this.block = block;
            this.conventions = conventions;
            this.marks = conventions.in(text, block);
        }

        boolean startsWithMark() {
            return !marks.isEmpty()
                    && marks.get(0).span().start() == block.start()
                    && opens(0)
                    && !QuoteMarks.isApostrophe(marks.get(0).sign());
        }

        List<Quotation> quotations(Next next) {
            List<Quotation> found = new ArrayList<>();
            int index = 0;
            while (index < marks.size()) {
                int close = opens(index) ? close(index) : -1;
                Span open = marks.get(index).span();
                if (close > 0) {
                    Span end = marks.get(close).span();
                    Span inner = trim(open.end(), end.start());
                    boolean single = QuoteMarks.isApostrophe(marks.get(index).sign());
                    if (inner.length() >= (single ? SHORTEST_SINGLE : 1)) {
                        found.add(new Quotation(open.cover(end), inner, true));
                    }
                    index = close + 1;
                } else if (opens(index) && runsOn(index, next) && open.end() < block.end()) {
                    Span inner = trim(open.end(), block.end());
                    found.add(new Quotation(new Span(open.start(), block.end()), inner, false));
                    index = marks.size();
                } else {
                    index++;
                }
            }
            return found;
        }

        /** Returns whether a quotation that is not closed goes to the block's end. */
        private boolean runsOn(int index, Next next) {
            Mark mark = marks.get(index);
            if (QuoteMarks.isApostrophe(mark.sign()) || !opensWord(mark)) {
                return false;
            }
            int before = mark.span().start() - 1;
            while (before >= block.start() && Character.isWhitespace(text.charAt(before))) {
                before--;
            }
            boolean first = mark.span().start() == block.start();
            boolean colon = before >= block.start() && text.charAt(before) == ':';
            boolean last = index == marks.size() - 1;
            return first || (last && (colon || next == Next.OPENS));
        }

        private boolean opensWord(Mark mark) {
            return mark.span().end() < block.end();
        }

        private boolean opens(int index) {
            Mark mark = marks.get(index);
            if (!conventions.opens(mark.sign())) {
                return false;
            }
            if (!QuoteMarks.isTwoFaced(mark.sign()) && mark.sign() != '‘') {
                return true;
            }
            if (isLoose(mark)) {
                return mark.sign() == '"' && (marks.size() - index) % 2 == 0;
            }
            boolean afterGap = mark.span().start() == block.start()
                    || !Character.isLetterOrDigit(text.charAt(mark.span().start() - 1));
            return afterGap && !spaceAfter(mark);
        }

        /** Returns whether white space on both sides hides which side of the words a mark stands on. */
        private boolean isLoose(Mark mark) {
            return spaceBefore(mark) && spaceAfter(mark) && mark.span().end() < block.end();
        }

        private boolean spaceBefore(Mark mark) {
            return mark.span().start() > block.start()
                    && Character.isWhitespace(text.charAt(mark.span().start() - 1));
        }

        private boolean spaceAfter(Mark mark) {
            return mark.span().end() >= block.end()
                    || Character.isWhitespace(text.charAt(mark.span().end()));
        }

        /** Returns the mark that closes what another opened, -1 where none does. */
        private int close(int open) {
            int proper = properClose(open);
            if (proper >= 0) {
                return proper;
            }
            char sign = marks.get(open).sign();
            for (int index = open + 1; index < marks.size(); index++) {
                Mark mark = marks.get(index);
                if (QuoteMarks.mayClose(sign, mark.sign()) && !spaceBefore(mark) && !wordGoesOn(mark)) {
                    return index;
                }
                if (opens(index) && QuoteMarks.mayClose(sign, mark.sign())) {
                    return -1;
                }
            }
            return -1;
        }

        private int properClose(int open) {
            char sign = marks.get(open).sign();
            int depth = 0;
            for (int index = open + 1; index < marks.size(); index++) {
                Mark mark = marks.get(index);
                if (conventions.closes(sign, mark.sign()) && closesHere(mark)) {
                    if (depth == 0) {
                        return index;
                    }
                    depth--;
                } else if (mark.sign() == sign) {
                    if (!QuoteMarks.isTwoFaced(sign)) {
                        depth++;
                    } else if (opens(index)) {
                        return -1;
                    }
                }
            }
            return -1;
        }

        private boolean closesHere(Mark mark) {
            if (!QuoteMarks.isTwoFaced(mark.sign())) {
                return true;
            }
            boolean parted = spaceBefore(mark) && mark.sign() != '»' && !(isLoose(mark) && mark.sign() == '"');
            return !wordGoesOn(mark) && !parted;
        }

        private boolean wordGoesOn(Mark mark) {
            return mark.span().end() < block.end()
                    && Character.isLetterOrDigit(text.charAt(mark.span().end()));
        }

        private Span trim(int from, int to) {
            int start = from;
            int end = to;
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return new Span(start, end);
        }
    }
}
