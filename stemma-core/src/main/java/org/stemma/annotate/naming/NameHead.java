package org.stemma.annotate.naming;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.stemma.encode.TokenStates;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * A network that tells names by the states of their words: each token's state and shape go through one layer, what comes
 * out of it for a token and its two neighbours through a second, and a third scores the labels of {@link NameLabel}. The
 * best sequence of labels is sought. It knows the states of one encoder only. Immutable.
 */
public final class NameHead {
    private static final int MAGIC = 0x53544e48;
    private static final int NEIGHBOURS = 3;

    private final String encoderDigest;
    private final DenseLayer words;
    private final DenseLayer window;
    private final DenseLayer labels;

    /**
     * Takes the layers.
     *
     * @param encoderDigest SHA-256 of the encoder's model, in hexadecimal
     * @throws IllegalArgumentException where the layers do not fit each other
     */
    public NameHead(String encoderDigest, DenseLayer words, DenseLayer window, DenseLayer labels) {
        if (window.inputs() != NEIGHBOURS * words.outputs()
                || labels.inputs() != window.outputs()
                || labels.outputs() != NameLabel.COUNT) {
            throw new IllegalArgumentException("the layers do not fit each other");
        }
        this.encoderDigest = encoderDigest;
        this.words = words;
        this.window = window;
        this.labels = labels;
    }

    /** Reads what {@link #write} wrote; throws {@link IOException} where it is something else. */
    public static NameHead read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        if (data.readInt() != MAGIC) {
            throw new IOException("not a head for names");
        }
        return new NameHead(data.readUTF(), DenseLayer.read(data), DenseLayer.read(data), DenseLayer.read(data));
    }

    /** Writes it with 16 bits a weight. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeUTF(encoderDigest);
        words.write(data);
        window.write(data);
        labels.write(data);
        data.flush();
    }

    /** Returns the SHA-256 of the model of the encoder whose states it knows, in hexadecimal. */
    public String encoderDigest() {
        return encoderDigest;
    }

    /**
     * Returns the names of a sentence, in order.
     *
     * @param text the sentence
     * @param tokens its tokens, as spans of it
     * @param states its states
     */
    public List<TaggedName> tag(String text, List<Token> tokens, TokenStates states) {
        List<float[]> inputs = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            inputs.add(input(text, tokens, index, states));
        }
        return tag(tokens, inputs);
    }

    /**
     * Returns the names of a sentence, in order.
     *
     * @param tokens its tokens, as spans of it
     * @param inputs what the first layer takes of each token
     */
    public List<TaggedName> tag(List<Token> tokens, List<float[]> inputs) {
        List<float[]> inner =
                inputs.stream().map(input -> positive(words.apply(input))).toList();
        List<float[]> probabilities = new ArrayList<>();
        for (int index = 0; index < inner.size(); index++) {
            float[] outer = positive(window.apply(neighbours(inner, index)));
            probabilities.add(softmax(labels.apply(outer)));
        }
        return NameLabel.names(tokens, probabilities);
    }

    /** What the first layer takes: the mean of the states of the token's pieces, and its shape. */
    private float[] input(String text, List<Token> tokens, int index, TokenStates states) {
        int width = states.dimensions();
        float[] input = new float[width + WordShape.SIZE];
        mean(states, tokens.get(index).span(), input);
        WordShape.write(text, tokens, index, input, width);
        return input;
    }

    /** Writes the mean of the states of the pieces that lie in a token; zeros where the model saw none of it. */
    private static void mean(TokenStates states, Span token, float[] values) {
        int count = 0;
        for (int piece = 0; piece < states.size(); piece++) {
            if (states.span(piece).overlap(token) > 0) {
                count++;
                for (int i = 0; i < states.dimensions(); i++) {
                    values[i] += states.get(piece, i);
                }
            }
        }
        for (int i = 0; i < states.dimensions() && count > 1; i++) {
            values[i] /= count;
        }
    }

    private static float[] positive(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return values;
    }

    private static float[] neighbours(List<float[]> inner, int index) {
        int width = inner.get(index).length;
        float[] all = new float[NEIGHBOURS * width];
        for (int step = 0; step < NEIGHBOURS; step++) {
            int at = index + step - 1;
            if (at >= 0 && at < inner.size()) {
                System.arraycopy(inner.get(at), 0, all, step * width, width);
            }
        }
        return all;
    }

    private static float[] softmax(float[] scores) {
        float greatest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            greatest = Math.max(greatest, score);
        }
        float sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) Math.exp(scores[i] - greatest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
