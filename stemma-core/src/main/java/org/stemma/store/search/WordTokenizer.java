package org.stemma.store.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Finds the words of a text in any script by ICU's rules (Unicode Standard Annex 29), with its dictionaries where words stand
 * without spaces. Lucene's own ICU tokeniser cannot be used: its compiled rules are of an older ICU.
 */
final class WordTokenizer extends Tokenizer {
    /** Lucene takes no longer words, and nobody looks for them. */
    private static final int LONGEST = 255;

    private static final int BUFFER = 4_096;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final RuleBasedBreakIterator breaks = (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);
    private String text = "";
    private int start;

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int end = breaks.next();
        while (end != BreakIterator.DONE && breaks.getRuleStatus() < RuleBasedBreakIterator.WORD_NONE_LIMIT) {
            start = end;
            end = breaks.next();
        }
        if (end == BreakIterator.DONE) {
            return false;
        }
        term.append(text, start, Math.min(end, start + LONGEST));
        offset.setOffset(correctOffset(start), correctOffset(end));
        start = end;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        text = read(input);
        breaks.setText(text);
        start = breaks.first();
    }

    private static String read(Reader input) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] buffer = new char[BUFFER];
        for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
            all.append(buffer, 0, count);
        }
        return all.toString();
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(text.length());
        offset.setOffset(last, last);
    }
}
