package org.stemma.annotate.tagger;

import java.util.List;
import org.stemma.encode.TokenStates;
import org.stemma.text.Span;
import org.stemma.text.Token;

/** A window cut into word pieces, with their states and features. Whoever takes the arrays only reads. */
public final class WindowPieces {
    private final float[][] states;
    private final float[][] features;
    private final int[] first;

    private WindowPieces(float[][] states, float[][] features, int[] first) {
        this.states = states;
        this.features = features;
        this.first = first;
    }

    /** Encodes a window. */
    public static WindowPieces of(
            TaggerInput input, List<Token> tokens, Window window, StateSource source, float[][] features) {
        Span span = tokens.get(window.start())
                .span()
                .cover(tokens.get(window.end() - 1).span());
        TokenStates encoded = source.states(span.of(input.text()), input.language());
        float[][] states = new float[encoded.size()][encoded.dimensions()];
        float[][] rows = new float[encoded.size()][TokenFeatures.COUNT];
        int[] first = new int[window.end() - window.start()];
        int token = window.start();
        int claimed = window.start() - 1;
        for (int piece = 0; piece < encoded.size(); piece++) {
            for (int i = 0; i < states[piece].length; i++) {
                states[piece][i] = encoded.get(piece, i);
            }
            Span at = encoded.span(piece).shift(span.start());
            while (token < window.end() && tokens.get(token).span().end() <= at.start()) {
                token++;
            }
            if (token < window.end() && tokens.get(token).span().overlaps(at)) {
                rows[piece] = features[token];
                while (claimed < token) {
                    claimed++;
                    first[claimed - window.start()] = piece;
                }
            }
        }
        // What the model saw nothing of, because it was cut off, is as the model's last mark.
        while (++claimed < window.end()) {
            first[claimed - window.start()] = encoded.size() - 1;
        }
        return new WindowPieces(states, rows, first);
    }

    /** Returns one row a piece. */
    public float[][] states() {
        return states;
    }

    /** Returns one row a piece. */
    public float[][] features() {
        return features;
    }

    /** Returns the first piece of a token, counted from the window's first. */
    public int first(int token) {
        return first[token];
    }
}
