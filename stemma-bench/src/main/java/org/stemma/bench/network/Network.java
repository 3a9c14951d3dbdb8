package org.stemma.bench.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.LayerNorm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The network in training: transformer layers over the states of an encoder, with scores of tags and of links. */
final class Network {
    static final int LINK = 64;
    /** By which the products of links are divided: the root of their dimensions (Vaswani et al. 2017). */
    static final float LINK_SCALE = 8;

    private static final float EPSILON = 1e-12f;

    /** Whether a value is dropped is drawn as one of so many chances: a byte. */
    private static final int CHANCES = 256;

    private final NetworkShape shape;
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();
    private final SplittableRandom chance;

    /**
     * Factors as arrays that last as long as the network: an array that the engine makes of a number has its memory freed before
     * the way back reads it.
     */
    private final NDArray attentionScale;

    private final NDArray linkScale;

    /** Makes the network from these weights; what they lack starts at random. */
    Network(NDManager manager, NetworkShape shape, Map<String, float[]> weights, long seed) {
        this.shape = shape;
        this.chance = new SplittableRandom(seed);
        this.attentionScale = manager.create(1 / (float) Math.sqrt((double) shape.width() / shape.heads()));
        this.linkScale = manager.create(1 / LINK_SCALE);
        NetworkParameters.shapes(shape).forEach((name, dimensions) -> {
            float[] values = weights.get(name);
            if (values == null) {
                values = initial(name, dimensions, new Random(seed ^ name.hashCode()));
            }
            NDArray array = manager.create(values, new Shape(dimensions));
            array.setRequiresGradient(true);
            parameters.put(name, array);
        });
    }

    private static float[] initial(String name, long[] dimensions, Random random) {
        long size = 1;
        for (long dimension : dimensions) {
            size *= dimension;
        }
        float[] values = new float[(int) size];
        if (name.endsWith("gamma")) {
            Arrays.fill(values, 1);
        } else if (dimensions.length > 1 && !name.startsWith("features_") && !name.equals("transitions")) {
            double scale = Math.sqrt(1.0 / dimensions[0]);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * scale);
            }
        }
        return values;
    }

    NetworkShape shape() {
        return shape;
    }

    Map<String, NDArray> parameters() {
        return parameters;
    }

    private NDArray parameter(String name) {
        NDArray array = parameters.get(name);
        if (array == null) {
            throw new IllegalStateException("no parameter " + name);
        }
        return array;
    }

    /** What a batch gives: scores of tags [batch, pieces, tags], of links [batch, pieces, pieces] where it links. */
    record Output(NDArray tags, @Nullable NDArray links) {}

    /**
     * Runs the network.
     *
     * @param states [batch, pieces, input]
     * @param features [batch, pieces, features]
     * @param mask [batch, 1, 1, pieces], 0 where there is a piece and very small where not
     * @param dropout probability of dropping a value, 0 outside of training
     */
    Output forward(NDArray states, NDArray features, NDArray mask, float dropout) {
        long batch = states.getShape().get(0);
        long pieces = states.getShape().get(1);
        NDArray input = states.reshape(batch * pieces, shape.input());
        NDArray flags = features.reshape(batch * pieces, shape.features());
        NDArray x = shape.projected()
                ? drop(input, dropout).matMul(parameter("input_kernel")).add(parameter("input_bias"))
                : input;
        x = x.add(flags.matMul(parameter("features_in")));
        if (shape.projected()) {
            x = normalize(x, "input_");
        }
        x = drop(x, dropout);
        for (int layer = 0; layer < shape.layers(); layer++) {
            x = layer(x, batch, pieces, mask, "layer" + layer + "_", dropout);
        }
        NDArray tags = drop(x, dropout)
                .matMul(parameter("tag_kernel"))
                .add(flags.matMul(parameter("features_tag")))
                .add(parameter("tag_bias"));
        NDArray scores = tags.reshape(batch, pieces, shape.tags());
        return new Output(scores, shape.linked() ? links(x, batch, pieces) : null);
    }

    private NDArray links(NDArray x, long batch, long pieces) {
        NDArray tails = x.matMul(parameter("tail_kernel")).add(parameter("tail_bias"));
        NDArray heads = x.matMul(parameter("head_kernel")).add(parameter("head_bias"));
        return tails.reshape(batch, pieces, LINK)
                .matMul(heads.reshape(batch, pieces, LINK).transpose(0, 2, 1))
                .mul(linkScale);
    }

    private NDArray layer(NDArray x, long batch, long pieces, NDArray mask, String at, float dropout) {
        int heads = shape.heads();
        int size = shape.width() / heads;
        NDArray joint = x.matMul(parameter(at + "attention")).add(parameter(at + "attention_bias"));
        NDArray parts = joint.reshape(batch, pieces, 3, heads, size).transpose(2, 0, 3, 1, 4);
        NDArray query = parts.get(0);
        NDArray key = parts.get(1);
        NDArray value = parts.get(2);
        NDArray weights = query.matMul(key.transpose(0, 1, 3, 2))
                .mul(attentionScale)
                .add(mask)
                .softmax(-1);
        NDArray attended = weights.matMul(value).transpose(0, 2, 1, 3).reshape(batch * pieces, shape.width());
        NDArray mixed =
                attended.matMul(parameter(at + "attention_output")).add(parameter(at + "attention_output_bias"));
        NDArray middle = normalize(drop(mixed, dropout).add(x), at + "attention_");
        NDArray inner =
                Activation.gelu(middle.matMul(parameter(at + "inner_kernel")).add(parameter(at + "inner_bias")));
        NDArray outer = inner.matMul(parameter(at + "outer_kernel")).add(parameter(at + "outer_bias"));
        return normalize(drop(outer, dropout).add(middle), at + "outer_");
    }

    private NDArray normalize(NDArray x, String at) {
        return LayerNorm.layerNorm(
                        x, new Shape(shape.width()), parameter(at + "gamma"), parameter(at + "beta"), EPSILON)
                .singletonOrThrow();
    }

    /** Drops values by chance. The engine's own way takes far longer: two fifths of all the time of training. */
    private NDArray drop(NDArray x, float rate) {
        if (rate == 0) {
            return x;
        }
        float[] kept = new float[(int) x.size()];
        int dropped = Math.round(rate * CHANCES);
        float scale = CHANCES / (float) (CHANCES - dropped);
        long bits = 0;
        for (int i = 0; i < kept.length; i++) {
            bits = i % Long.BYTES == 0 ? chance.nextLong() : bits >>> Byte.SIZE;
            kept[i] = (bits & (CHANCES - 1)) < dropped ? 0 : scale;
        }
        return x.mul(x.getManager().create(kept, x.getShape()));
    }
}
