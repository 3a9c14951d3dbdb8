package org.stemma.encode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The English encoder's model, opened so that it gives the states after one of its middle layers: there words still mean what
 * they are, and not yet what their sentence is about.
 *
 * <p>The model on the class path has these states inside, but does not hand them out. A message of Protocol Buffers may be
 * written in pieces, whose repeated fields are joined ("Last One Wins", encoding guide); so an output that is written behind
 * the file belongs to its graph.
 */
public final class MiddleLayer {
    /** How many layers the model has. */
    public static final int LAYERS = 6;

    private static final int MOST_PIECES = 512;

    private MiddleLayer() {}

    /**
     * Opens the model.
     *
     * @param layers after how many layers the states are wanted, from 0 (embeddings) to {@value #LAYERS}
     * @throws IllegalArgumentException where the model has not so many layers
     */
    public static BertSession open(int layers) {
        if (layers < 0 || layers > LAYERS) {
            throw new IllegalArgumentException("the model has " + LAYERS + " layers, not " + layers);
        }
        String part = layers == 0 ? "/embeddings" : "/encoder/layer." + (layers - 1) + "/output";
        String output = part + "/LayerNorm/Add_1_output_0";
        byte[] model = joined(Resources.bytes(Resources.MINILM_MODEL), graphOutput(output));
        return BertSession.open(model, output, Resources.wordPiece(Resources.MINILM_TOKENIZER), MOST_PIECES);
    }

    /** {@code ModelProto{graph(7): {output(12): {name(1), type(2): {tensor_type(1): {elem_type(1): FLOAT(1)}}}}}}. */
    private static byte[] graphOutput(String name) {
        byte[] type = field(2, field(1, new byte[] {1 << 3, 1}));
        byte[] value = joined(field(1, name.getBytes(StandardCharsets.UTF_8)), type);
        return field(7, field(12, value));
    }

    /** A field whose content is shorter than 128 bytes. */
    private static byte[] field(int number, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(number << 3 | 2);
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
