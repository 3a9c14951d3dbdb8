package org.stemma.multilingual;

import java.util.List;

/** BERT as its paper writes it, slowly and in doubles, to compare a converted model with. */
final class ReferenceBert {
    private static final int WIDTH = TinyArchive.WIDTH;
    private static final int HEAD = WIDTH / TinyArchive.HEADS;

    private final TinyArchive archive;

    ReferenceBert(TinyArchive archive) {
        this.archive = archive;
    }

    double[][] run(List<Integer> ids) {
        String embeddings = "module/bert/embeddings/";
        double[][] state = new double[ids.size()][WIDTH];
        for (int piece = 0; piece < state.length; piece++) {
            for (int i = 0; i < WIDTH; i++) {
                state[piece][i] = archive.tensor(embeddings + "word_embeddings")[ids.get(piece) * WIDTH + i]
                        + archive.tensor(embeddings + "position_embeddings")[piece * WIDTH + i]
                        + archive.tensor(embeddings + "token_type_embeddings")[i];
            }
        }
        state = normalized(state, embeddings + "LayerNorm");
        for (int layer = 0; layer < TinyArchive.LAYERS; layer++) {
            String at = "module/bert/encoder/layer_" + layer + "/";
            double[][] attended = dense(attention(state, at + "attention/self/"), at + "attention/output/dense");
            double[][] middle = normalized(sum(attended, state), at + "attention/output/LayerNorm");
            double[][] inner = dense(middle, at + "intermediate/dense");
            for (double[] row : inner) {
                for (int i = 0; i < row.length; i++) {
                    double x = row[i];
                    row[i] = 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
                }
            }
            state = normalized(sum(dense(inner, at + "output/dense"), middle), at + "output/LayerNorm");
        }
        return state;
    }

    private double[][] attention(double[][] state, String at) {
        double[][] query = dense(state, at + "query");
        double[][] key = dense(state, at + "key");
        double[][] value = dense(state, at + "value");
        double[][] result = new double[state.length][WIDTH];
        for (int from = 0; from < WIDTH; from += HEAD) {
            for (int piece = 0; piece < state.length; piece++) {
                double[] weights = new double[state.length];
                double total = 0;
                for (int other = 0; other < state.length; other++) {
                    double product = 0;
                    for (int i = from; i < from + HEAD; i++) {
                        product += query[piece][i] * key[other][i];
                    }
                    weights[other] = Math.exp(product / Math.sqrt(HEAD));
                    total += weights[other];
                }
                for (int other = 0; other < state.length; other++) {
                    for (int i = from; i < from + HEAD; i++) {
                        result[piece][i] += weights[other] / total * value[other][i];
                    }
                }
            }
        }
        return result;
    }

    private double[][] dense(double[][] input, String name) {
        float[] kernel = archive.tensor(name + "/kernel");
        float[] bias = archive.tensor(name + "/bias");
        double[][] output = new double[input.length][bias.length];
        for (int row = 0; row < input.length; row++) {
            for (int column = 0; column < bias.length; column++) {
                double value = bias[column];
                for (int i = 0; i < input[row].length; i++) {
                    value += input[row][i] * kernel[i * bias.length + column];
                }
                output[row][column] = value;
            }
        }
        return output;
    }

    private static double[][] sum(double[][] left, double[][] right) {
        double[][] sum = new double[left.length][WIDTH];
        for (int row = 0; row < left.length; row++) {
            for (int i = 0; i < WIDTH; i++) {
                sum[row][i] = left[row][i] + right[row][i];
            }
        }
        return sum;
    }

    private double[][] normalized(double[][] input, String name) {
        double[][] output = new double[input.length][WIDTH];
        for (int row = 0; row < input.length; row++) {
            double mean = 0;
            for (double value : input[row]) {
                mean += value / WIDTH;
            }
            double variance = 0;
            for (double value : input[row]) {
                variance += (value - mean) * (value - mean) / WIDTH;
            }
            for (int i = 0; i < WIDTH; i++) {
                output[row][i] =
                        (input[row][i] - mean) / Math.sqrt(variance + 1e-12) * archive.tensor(name + "/gamma")[i]
                                + archive.tensor(name + "/beta")[i];
            }
        }
        return output;
    }
}
