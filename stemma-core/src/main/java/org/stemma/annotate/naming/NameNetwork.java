package org.stemma.annotate.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stemma.annotate.chain.ChainTags;
import org.stemma.annotate.chain.Crf;
import org.stemma.encode.StateModel;
import org.stemma.encode.TokenStates;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * A network that tells names by the states and shapes of all words of a sentence: transformer layers score the labels of
 * {@link NameLabel}, and the best chain of labels is sought. It knows the states of one encoder only. Each sentence is run
 * alone, so that its names depend on nothing else. Safe for several threads.
 */
public final class NameNetwork implements AutoCloseable {
    private final StateModel model;
    private final Crf crf;

    /** Takes an open model, which it closes, and what was learned beside it. */
    public NameNetwork(StateModel model, NameParameters parameters) {
        this.model = model;
        this.crf = Crf.of(parameters.transitions());
    }

    /**
     * Returns the names of a sentence, in order.
     *
     * @param text the sentence
     * @param tokens its tokens, as spans of it
     * @param states its states
     */
    public List<TaggedName> tag(String text, List<Token> tokens, TokenStates states) {
        float[][] means = new float[tokens.size()][states.dimensions()];
        for (int index = 0; index < means.length; index++) {
            mean(states, tokens.get(index).span(), means[index]);
        }
        return tag(text, tokens, means);
    }

    /**
     * Returns the names of a sentence, in order.
     *
     * @param text the sentence
     * @param tokens its tokens, as spans of it
     * @param means of each token the mean of its pieces' states
     */
    public List<TaggedName> tag(String text, List<Token> tokens, float[][] means) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        float[][] shapes = new float[tokens.size()][WordShape.SIZE];
        for (int index = 0; index < shapes.length; index++) {
            WordShape.write(text, tokens, index, shapes[index], 0);
        }
        float[][] scores = model.run(Map.of("states", means, "features", shapes), List.of("tags"))
                .get(0);
        double[][] probabilities = crf.marginals(scores);
        List<TaggedName> names = new ArrayList<>();
        for (ChainTags.Run run : ChainTags.runs(crf.best(scores))) {
            double least = probabilities[run.start()][ChainTags.first(run.kind())];
            for (int index = run.start() + 1; index < run.end(); index++) {
                least = Math.min(least, probabilities[index][ChainTags.next(run.kind())]);
            }
            Span span = tokens.get(run.start())
                    .span()
                    .cover(tokens.get(run.end() - 1).span());
            names.add(new TaggedName(span, NameLabel.type(run.kind()), Math.min(1, least)));
        }
        return names;
    }

    /** Writes the mean of the states of the pieces that lie in a token; zeros where the model saw none of it. */
    private static void mean(TokenStates states, Span token, float[] values) {
        int count = 0;
        for (int piece = 0; piece < states.size(); piece++) {
            if (states.span(piece).overlap(token) > 0) {
                count++;
                for (int i = 0; i < values.length; i++) {
                    values[i] += states.get(piece, i);
                }
            }
        }
        for (int i = 0; i < values.length && count > 1; i++) {
            values[i] /= count;
        }
    }

    /** Frees the model. Wait for running calls first. */
    @Override
    public void close() {
        model.close();
    }
}
