package org.stemma.annotate.tagger;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Token;

/** Runs the network over a text, window by window, and joins the scores. */
public final class TextScorer {
    /** How many tokens neighbouring windows share, about. */
    public static final int SHARED_TOKENS = 64;

    private final StateSource source;
    private final TaggerNetwork network;

    /** Takes where the states come from and what is run on them. */
    public TextScorer(StateSource source, TaggerNetwork network) {
        this.source = source;
        this.network = network;
    }

    /** Returns the scores of all tokens. */
    public TextScores score(TaggerInput input) {
        List<Token> tokens = input.tokens();
        float[][] features = TokenFeatures.of(input);
        float[][] tags = new float[tokens.size()][];
        List<TextScores.Links> links = new ArrayList<>();
        for (Window window : Window.of(input.sentences(), Window.MOST_TOKENS, SHARED_TOKENS)) {
            WindowPieces pieces = WindowPieces.of(input, tokens, window, source, features);
            PieceScores scores = network.scores(pieces.states(), pieces.features());
            for (int i = window.keptStart(); i < window.keptEnd(); i++) {
                tags[i] = scores.tags(pieces.first(i - window.start())).clone();
            }
            links.add(new TextScores.Links(window, pieces, scores));
        }
        return new TextScores(tags, links);
    }
}
