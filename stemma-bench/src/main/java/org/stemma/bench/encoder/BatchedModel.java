package org.stemma.bench.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.stemma.encode.Vector;

/**
 * The English model run as the product does not run it: several texts of like length a batch, padded to the longest.
 * Made to measure what that would gain and cost.
 */
final class BatchedModel implements AutoCloseable {
    private static final String OUTPUT = "last_hidden_state";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final int threads;

    /** Opens the model; each of the threads runs a batch of its own. */
    BatchedModel(byte[] model, int threads) throws OrtException {
        this.threads = threads;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(model, options);
        }
    }

    /** Returns the vectors of texts given by their word pieces, in their order. */
    List<Vector> encode(List<List<Integer>> texts, int batch) throws InterruptedException {
        List<Integer> order = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparing(text -> texts.get(text).size()))
                .toList();
        Vector[] vectors = new Vector[texts.size()];
        AtomicInteger next = new AtomicInteger();
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                for (int from = next.getAndAdd(batch); from < texts.size(); from = next.getAndAdd(batch)) {
                    run(texts, order.subList(from, Math.min(from + batch, texts.size())), vectors);
                }
            });
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
        return List.of(vectors);
    }

    private void run(List<List<Integer>> texts, List<Integer> places, Vector[] vectors) {
        int rows = places.size();
        int width = texts.get(places.get(rows - 1)).size();
        long[] ids = new long[rows * width];
        long[] mask = new long[rows * width];
        for (int row = 0; row < rows; row++) {
            List<Integer> pieces = texts.get(places.get(row));
            for (int i = 0; i < pieces.size(); i++) {
                ids[row * width + i] = pieces.get(i);
                mask[row * width + i] = 1;
            }
        }
        long[] shape = {rows, width};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(OUTPUT).orElseThrow().getValue();
            for (int row = 0; row < rows; row++) {
                int place = places.get(row);
                vectors[place] = mean(states[row], texts.get(place).size());
            }
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Vector mean(float[][] states, int size) {
        float[] mean = new float[states[0].length];
        for (float[] state : Arrays.asList(states).subList(0, size)) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += state[i] / size;
            }
        }
        return new Vector(mean);
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
