package org.stemma.multilingual;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.stemma.multilingual.onnx.BertShape;
import org.stemma.multilingual.onnx.BertTensor;
import org.stemma.multilingual.onnx.ModelWriter;
import org.stemma.multilingual.onnx.Normalization;
import org.stemma.multilingual.onnx.Precision;
import org.stemma.multilingual.tensorflow.TensorData;
import org.stemma.multilingual.tensorflow.TensorEntry;

/**
 * Turns the first layers of a BERT in a TensorFlow tensor bundle into an ONNX model. Tensors are read in the order in
 * which they lie in the data file, so that it can be streamed out of a compressed archive; the most that is held is the
 * table of word embeddings.
 */
final class BertConversion {
    private static final String EMBEDDINGS = "module/bert/embeddings/";
    private static final String ENCODER = "module/bert/encoder/layer_";
    private static final List<String> PROJECTIONS = List.of("query", "key", "value");

    private final SortedMap<String, TensorEntry> index;
    private final BertShape shape;

    /**
     * @param index the tensors by name
     * @param layers how many layers to keep
     * @param heads the number of attention heads, which no tensor tells
     * @throws IOException where a tensor is missing
     */
    BertConversion(SortedMap<String, TensorEntry> index, int layers, int heads) throws IOException {
        this.index = index;
        TensorEntry words = entry(EMBEDDINGS + "word_embeddings");
        this.shape = new BertShape(
                words.shape().get(0),
                entry(EMBEDDINGS + "position_embeddings").shape().get(0),
                words.shape().get(1),
                entry(ENCODER + "0/intermediate/dense/bias").shape().get(0),
                layers,
                heads);
    }

    private TensorEntry entry(String name) throws IOException {
        TensorEntry entry = index.get(name);
        if (entry == null) {
            throw new IOException("the tensor bundle lacks " + name);
        }
        return entry;
    }

    /** Writes one tensor, whose values stand next in the data. */
    private interface Step {
        void run(TensorEntry entry) throws IOException;
    }

    /** Reads the data file from its first byte and writes the model. */
    void convert(InputStream dataFile, OutputStream model, Precision precision) throws IOException {
        ModelWriter writer = new ModelWriter(model, shape, precision);
        TensorData data = new TensorData(dataFile);
        Map<String, Step> steps = new HashMap<>();
        Normalization last = embeddingSteps(steps, data, writer);
        for (int layer = 0; layer < shape.layers(); layer++) {
            last = layerSteps(steps, layer, last, data, writer);
        }
        List<Map.Entry<TensorEntry, Step>> wanted = new ArrayList<>();
        for (Map.Entry<String, Step> step : steps.entrySet()) {
            wanted.add(Map.entry(entry(step.getKey()), step.getValue()));
        }
        wanted.sort(Comparator.comparingLong(step -> step.getKey().offset()));
        for (Map.Entry<TensorEntry, Step> step : wanted) {
            step.getValue().run(step.getKey());
        }
    }

    private static Normalization embeddingSteps(Map<String, Step> steps, TensorData data, ModelWriter writer) {
        steps.put(
                EMBEDDINGS + "word_embeddings",
                entry -> writer.rows(BertTensor.WORDS, entry.shape(), sink -> data.read(entry, sink::take)));
        steps.put(EMBEDDINGS + "position_embeddings", asItIs(BertTensor.POSITIONS, data, writer));
        Normalization embedded = new Normalization();
        steps.put(EMBEDDINGS + "LayerNorm/gamma", seen(BertTensor.EMBEDDING_GAMMA, embedded::gain, data, writer));
        steps.put(EMBEDDINGS + "LayerNorm/beta", seen(BertTensor.EMBEDDING_BETA, embedded::offset, data, writer));
        steps.put(EMBEDDINGS + "token_type_embeddings", entry -> {
            int width = entry.shape().get(1);
            float[] first = Arrays.copyOf(data.values(entry), width);
            writer.floats(BertTensor.FIRST_TYPE, List.of(width), first);
        });
        return embedded;
    }

    private static Step seen(String name, Consumer<float[]> viewer, TensorData data, ModelWriter writer) {
        return entry -> {
            float[] values = data.values(entry);
            viewer.accept(values);
            writer.floats(name, entry.shape(), values);
        };
    }

    private static Step asItIs(String name, TensorData data, ModelWriter writer) {
        return entry -> writer.floats(name, entry.shape(), data.values(entry));
    }

    private static Step kernel(String name, TensorData data, ModelWriter writer) {
        return entry -> writer.kernel(name, entry.shape().get(0), entry.shape().get(1), data.values(entry));
    }

    /**
     * Adds the steps of a layer and returns its last normalisation.
     *
     * @param input the normalisation before it
     */
    private Normalization layerSteps(
            Map<String, Step> steps, int layer, Normalization input, TensorData data, ModelWriter writer) {
        String at = ENCODER + layer + "/";
        BertTensor.Layer names = new BertTensor.Layer(layer);
        Normalization middle = new Normalization();
        Normalization output = new Normalization();
        steps.put(at + "attention/output/dense/kernel", kernel(names.attentionOutput(), data, writer));
        steps.put(at + "attention/output/dense/bias", asItIs(names.attentionOutputBias(), data, writer));
        steps.put(at + "attention/output/LayerNorm/gamma", seen(names.attentionGamma(), middle::gain, data, writer));
        steps.put(at + "attention/output/LayerNorm/beta", seen(names.attentionBeta(), middle::offset, data, writer));
        steps.put(
                at + "intermediate/dense/kernel",
                entry -> writer.kernel(
                        names.inner(), entry.shape().get(0), entry.shape().get(1), data.values(entry), middle));
        steps.put(at + "intermediate/dense/bias", asItIs(names.innerBias(), data, writer));
        steps.put(at + "output/dense/kernel", kernel(names.outer(), data, writer));
        steps.put(at + "output/dense/bias", asItIs(names.outerBias(), data, writer));
        steps.put(at + "output/LayerNorm/gamma", seen(names.outerGamma(), output::gain, data, writer));
        steps.put(at + "output/LayerNorm/beta", seen(names.outerBeta(), output::offset, data, writer));
        int width = shape.width();
        SideBySide kernels = new SideBySide(width, width);
        SideBySide biases = new SideBySide(1, width);
        for (int part = 0; part < PROJECTIONS.size(); part++) {
            int place = part;
            String self = at + "attention/self/" + PROJECTIONS.get(part);
            steps.put(self + "/kernel", entry -> {
                kernels.put(place, data.values(entry));
                if (kernels.isFull()) {
                    writer.kernel(names.attention(), width, 3 * width, kernels.take(), input);
                }
            });
            steps.put(self + "/bias", entry -> {
                biases.put(place, data.values(entry));
                if (biases.isFull()) {
                    writer.floats(names.attentionBias(), List.of(3 * width), biases.take());
                }
            });
        }
        return output;
    }
}
