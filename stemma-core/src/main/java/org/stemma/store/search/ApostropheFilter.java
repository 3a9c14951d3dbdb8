package org.stemma.store.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.stemma.text.Span;

/** Parts words at apostrophes: {@code l'élection} is found by {@code élection}, whatever the language. */
final class ApostropheFilter extends TokenFilter {
    private static final String APOSTROPHES = "'\u2019\u02bc";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final Deque<Span> parts = new ArrayDeque<>();
    private String word = "";
    private int first;

    ApostropheFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (parts.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            word = term.toString();
            first = offset.startOffset();
            part();
        }
        Span part = parts.removeFirst();
        clearAttributes();
        term.append(word, part.start(), part.end());
        offset.setOffset(first + part.start(), first + part.end());
        return true;
    }

    private void part() {
        int start = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || APOSTROPHES.indexOf(word.charAt(i)) >= 0) {
                if (i > start) {
                    parts.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        parts.clear();
    }
}
