package org.stemma.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small model that stands on an encoder: tables of floats in, tables of floats out, run by ONNX Runtime in one thread.
 * Safe for several threads.
 */
public final class StateModel implements AutoCloseable {
    private final OrtSession session;

    private StateModel(OrtSession session) {
        this.session = session;
    }

    /**
     * Opens a model held in memory.
     *
     * @throws IllegalStateException where ONNX Runtime cannot open it
     */
    public static StateModel open(byte[] model) {
        return new StateModel(BertSession.session((environment, options) -> environment.createSession(model, options)));
    }

    /**
     * Runs the model on one text.
     *
     * @param inputs the tables by the names of the model's inputs, one row a word piece
     * @param outputs the names of the wanted outputs
     * @return the outputs' tables, in the order of their names
     */
    public List<float[][]> run(Map<String, float[][]> inputs, List<String> outputs) {
        Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, float[][]> input : inputs.entrySet()) {
                tensors.put(input.getKey(), tensor(input.getValue()));
            }
            try (OrtSession.Result result = session.run(tensors, Set.copyOf(outputs))) {
                List<float[][]> tables = new ArrayList<>();
                for (String output : outputs) {
                    float[][][] batch = (float[][][]) result.get(output)
                            .orElseThrow(() -> new IllegalStateException("the model gives no " + output))
                            .getValue();
                    tables.add(batch[0]);
                }
                return tables;
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed: " + e.getMessage(), e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private static OnnxTensor tensor(float[][] rows) throws OrtException {
        int width = rows[0].length;
        FloatBuffer values = FloatBuffer.allocate(rows.length * width);
        for (float[] row : rows) {
            values.put(row);
        }
        return OnnxTensor.createTensor(BertSession.environment(), values.flip(), new long[] {1, rows.length, width});
    }

    /** Frees the model. Wait for running calls first. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close the model", e);
        }
    }
}
