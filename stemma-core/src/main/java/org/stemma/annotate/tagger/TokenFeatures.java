package org.stemma.annotate.tagger;

import java.util.List;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * What the tagger is told of each word beside the encoder's state: marks, edges and capitals, and no words, so that what is
 * learned in one language holds in others.
 */
public final class TokenFeatures {
    /** The number of features, each 0 or 1. */
    public static final int COUNT = 16;

    private final TaggerInput input;
    private final float[][] values;

    private TokenFeatures(TaggerInput input) {
        this.input = input;
        this.values = new float[input.tokens().size()][COUNT];
    }

    /** Returns a row of features for each token. */
    public static float[][] of(TaggerInput input) {
        TokenFeatures features = new TokenFeatures(input);
        features.edges();
        features.shapes();
        features.quotations();
        return features.values;
    }

    private void edges() {
        List<TaggerSentence> sentences = input.sentences();
        int at = 0;
        for (int i = 0; i < sentences.size(); i++) {
            TaggerSentence sentence = sentences.get(i);
            int last = at + sentence.tokens().size() - 1;
            if (last < at) {
                continue;
            }
            values[at][0] = 1;
            values[last][1] = 1;
            values[at][2] = i == 0 || sentences.get(i - 1).block() != sentence.block() ? 1 : 0;
            values[last][3] = i + 1 == sentences.size() || sentences.get(i + 1).block() != sentence.block() ? 1 : 0;
            at = last + 1;
        }
    }

    private void shapes() {
        List<Token> tokens = input.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String word = token.span().of(input.text());
            float[] row = values[i];
            switch (token.kind()) {
                case WORD -> {
                    row[4] = Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
                    row[5] = word.length() > 1 && word.codePoints().noneMatch(Character::isLowerCase) ? 1 : 0;
                }
                case NUMBER -> row[6] = 1;
                case MARK -> {
                    row[7] = 1;
                    row[8] = ",،、，".contains(word) ? 1 : 0;
                    row[9] = ":：".contains(word) ? 1 : 0;
                    row[10] = "-–—―".contains(word) ? 1 : 0;
                }
            }
        }
    }

    /** Inside of marks; the first and last of a quotation; the words just before and behind one. */
    private void quotations() {
        List<Token> tokens = input.tokens();
        int next = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Span span = tokens.get(i).span();
            while (next < input.quotations().size()
                    && input.quotations().get(next).end() <= span.start()) {
                next++;
            }
            boolean inside = next < input.quotations().size()
                    && input.quotations().get(next).overlaps(span);
            if (inside) {
                Span quotation = input.quotations().get(next);
                values[i][11] = 1;
                values[i][12] = span.start() <= quotation.start() ? 1 : 0;
                values[i][13] = span.end() >= quotation.end() ? 1 : 0;
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i][14] = i + 1 < values.length && values[i + 1][12] > 0 ? 1 : 0;
            values[i][15] = i > 0 && values[i - 1][13] > 0 ? 1 : 0;
        }
    }
}
