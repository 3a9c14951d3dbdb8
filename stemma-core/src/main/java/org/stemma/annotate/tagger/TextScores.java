package org.stemma.annotate.tagger;

import java.util.List;
import java.util.OptionalDouble;

/** The network's scores of a text. */
public final class TextScores {
    private final float[][] tags;
    private final List<Links> links;

    /** What a window says of links. */
    record Links(Window window, WindowPieces pieces, PieceScores scores) {}

    TextScores(float[][] tags, List<Links> links) {
        this.tags = tags;
        this.links = List.copyOf(links);
    }

    /** Returns the score of each tag, one row a token; whoever takes it only reads. */
    public float[][] tags() {
        return tags;
    }

    /** Returns how well a source or content that starts at a token goes with a cue that starts at another. */
    public OptionalDouble link(int from, int cue) {
        for (Links of : links) {
            Window window = of.window;
            if (Math.min(from, cue) >= window.start() && Math.max(from, cue) < window.end()) {
                int row = of.pieces.first(from - window.start());
                int column = of.pieces.first(cue - window.start());
                return OptionalDouble.of(of.scores.link(row, column));
            }
        }
        return OptionalDouble.empty();
    }
}
