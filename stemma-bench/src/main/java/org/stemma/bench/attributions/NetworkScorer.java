package org.stemma.bench.attributions;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.stemma.annotate.tagger.PieceScores;
import org.stemma.annotate.tagger.Tags;
import org.stemma.annotate.tagger.TaggerNetwork;
import org.stemma.annotate.tagger.TokenFeatures;

/** The network in training, run as the finished one will be. */
final class NetworkScorer implements TaggerNetwork {
    private final Network network;
    private final NDManager manager;

    NetworkScorer(Network network, NDManager manager) {
        this.network = network;
        this.manager = manager;
    }

    @Override
    public PieceScores scores(float[][] states, float[][] features) {
        int size = states.length;
        try (NDManager scope = manager.newSubManager()) {
            NDArray x = scope.create(flat(states), new Shape(1, size, states[0].length));
            NDArray f = scope.create(flat(features), new Shape(1, size, TokenFeatures.COUNT));
            NDArray mask = scope.zeros(new Shape(1, 1, 1, size));
            Network.Output output = network.forward(scope, x, f, mask, 0);
            return new PieceScores(
                    rows(output.tags().toFloatArray(), Tags.COUNT), rows(output.links().toFloatArray(), size));
        }
    }

    private static float[] flat(float[][] rows) {
        float[] values = new float[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, values, i * rows[0].length, rows[0].length);
        }
        return values;
    }

    private static float[][] rows(float[] values, int width) {
        float[][] rows = new float[values.length / width][width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, i * width, rows[i], 0, width);
        }
        return rows;
    }
}
