package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.text.Span;

/**
 * Finds what stands in quotation marks, in the marks of all scripts.
 *
 * <p>Marks nest; only the outermost quotation is returned. A quotation ends in its block. One that a block opens with
 * and does not close runs to the block's end, as newspapers set a speech of several paragraphs. Any other mark without
 * a partner is left alone.
 */
public final class QuotationFinder {
    /** Each opening mark with all marks that may close it. */
    private static final Map<Character, String> CLOSERS = Map.ofEntries(
            Map.entry('“', "”"),
            Map.entry('„', "“”\"‟"),
            Map.entry('«', "»"),
            Map.entry('»', "«»"),
            Map.entry('”', "”"),
            Map.entry('‹', "›"),
            Map.entry('‘', "’"),
            Map.entry('‚', "‘’"),
            Map.entry('「', "」"),
            Map.entry('『', "』"),
            Map.entry('《', "》"),
            Map.entry('〝', "〞"),
            Map.entry('"', "\""),
            Map.entry('\'', "'"));

    /** Marks that open in one place and close in another. */
    private static final String TWO_FACED = "\"'”»";

    /** Marks that also stand for an apostrophe. */
    private static final String APOSTROPHES = "'’";

    /** Returns the quotations of an article, in order. */
    public List<Quotation> find(Article article) {
        String text = article.text().text();
        List<Quotation> found = new ArrayList<>();
        for (Block block : article.blocks()) {
            inBlock(text, block.span(), found);
        }
        return found;
    }

    private static void inBlock(String text, Span block, List<Quotation> found) {
        int at = block.start();
        while (at < block.end()) {
            if (!opens(text, block, at)) {
                at++;
                continue;
            }
            int close = close(text, block, at);
            if (close >= 0) {
                if (close > at + 1) {
                    found.add(new Quotation(new Span(at, close + 1), trim(text, at + 1, close), true));
                }
                at = close + 1;
            } else if (at == block.start() && APOSTROPHES.indexOf(text.charAt(at)) < 0 && at + 1 < block.end()) {
                found.add(new Quotation(new Span(at, block.end()), trim(text, at + 1, block.end()), false));
                at = block.end();
            } else {
                at++;
            }
        }
    }

    private static boolean opens(String text, Span block, int at) {
        char mark = text.charAt(at);
        if (!CLOSERS.containsKey(mark)) {
            return false;
        }
        if (TWO_FACED.indexOf(mark) < 0 && mark != '‘') {
            return true;
        }
        boolean startsWord = at + 1 < block.end() && !Character.isWhitespace(text.charAt(at + 1));
        boolean afterGap = at == block.start() || !Character.isLetterOrDigit(text.charAt(at - 1));
        return startsWord && afterGap;
    }

    /** Returns where the quotation opened at {@code open} closes, -1 where it does not. */
    private static int close(String text, Span block, int open) {
        char mark = text.charAt(open);
        String closers = CLOSERS.getOrDefault(mark, "");
        int depth = 0;
        for (int at = open + 1; at < block.end(); at++) {
            char here = text.charAt(at);
            if (closers.indexOf(here) >= 0 && closesHere(text, block, at)) {
                if (depth == 0) {
                    return at;
                }
                depth--;
            } else if (here == mark) {
                if (TWO_FACED.indexOf(mark) < 0) {
                    depth++;
                } else if (opens(text, block, at)) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private static boolean closesHere(String text, Span block, int at) {
        boolean wordGoesOn = at + 1 < block.end() && Character.isLetterOrDigit(text.charAt(at + 1));
        boolean afterSpace = Character.isWhitespace(text.charAt(at - 1));
        char mark = text.charAt(at);
        if (APOSTROPHES.indexOf(mark) >= 0 || TWO_FACED.indexOf(mark) >= 0) {
            return !wordGoesOn && !(afterSpace && mark != '»');
        }
        return true;
    }

    private static Span trim(String text, int from, int to) {
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
