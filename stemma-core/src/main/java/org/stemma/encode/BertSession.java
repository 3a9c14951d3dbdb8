package org.stemma.encode;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An open BERT-like model with its tokenizer, run by ONNX Runtime: texts in, token states out.
 *
 * <p>Every text is a batch of its own and runs in one thread: an 8-bit model scales a batch as a whole, so that a
 * neighbour would change a text's states. Several texts run at once, one a processor. Safe for several threads.
 */
public final class BertSession implements AutoCloseable {
    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final Set<String> INPUTS = Set.of(IDS, MASK, TYPES);

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String output;
    private final WordPiece wordPiece;
    private final int mostPieces;
    private final ExecutorService workers;

    private BertSession(
            OrtEnvironment environment, OrtSession session, String output, WordPiece wordPiece, int mostPieces) {
        this.environment = environment;
        this.session = session;
        this.output = output;
        this.wordPiece = wordPiece;
        this.mostPieces = mostPieces;
        this.workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), BertSession::worker);
    }

    /** Makes an ONNX session of an environment and options. */
    interface Opening {
        OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException;
    }

    /**
     * Opens a model held in memory.
     *
     * @param mostPieces what is beyond this number of word pieces is cut off
     * @throws IllegalStateException where ONNX Runtime cannot open it, or it is not a BERT
     */
    public static BertSession open(byte[] model, WordPiece wordPiece, int mostPieces) {
        return open((environment, options) -> environment.createSession(model, options), null, wordPiece, mostPieces);
    }

    /**
     * Opens a model held in memory of which a named output is wanted.
     *
     * @throws IllegalStateException where ONNX Runtime cannot open it, or it is not a BERT
     */
    static BertSession open(byte[] model, String output, WordPiece wordPiece, int mostPieces) {
        return open((environment, options) -> environment.createSession(model, options), output, wordPiece, mostPieces);
    }

    /**
     * Opens a model file.
     *
     * @param mostPieces what is beyond this number of word pieces is cut off
     * @throws IllegalStateException where ONNX Runtime cannot open it, or it is not a BERT
     */
    public static BertSession open(Path model, WordPiece wordPiece, int mostPieces) {
        return open(
                (environment, options) -> environment.createSession(model.toString(), options),
                null,
                wordPiece,
                mostPieces);
    }

    private static BertSession open(Opening opening, @Nullable String output, WordPiece wordPiece, int mostPieces) {
        OrtSession session = session(opening);
        try {
            return new BertSession(
                    environment(), session, output == null ? output(session) : output, wordPiece, mostPieces);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot describe the model: " + e.getMessage(), e);
        }
    }

    /** The one environment of the process. */
    static OrtEnvironment environment() {
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "stemma");
    }

    /** Opens a session that runs in the caller's thread alone. */
    static OrtSession session(Opening opening) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment = environment();
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            if (OverflowProbe.overflows(environment)) {
                options.addConfigEntry("session.x64quantprecision", "1");
            }
            return opening.open(environment, options);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot open the model: " + e.getMessage(), e);
        }
    }

    /** The name of the output that holds a state for each piece; models name it differently. */
    private static String output(OrtSession session) throws OrtException {
        if (!INPUTS.containsAll(session.getInputNames())
                || !session.getInputNames().contains(IDS)) {
            session.close();
            throw new IllegalStateException(
                    "the model wants the inputs " + session.getInputNames() + ", not those of a BERT");
        }
        for (NodeInfo node : session.getOutputInfo().values()) {
            if (node.getInfo() instanceof TensorInfo tensor && tensor.getShape().length == 3) {
                return node.getName();
            }
        }
        session.close();
        throw new IllegalStateException("the model gives no state for each token");
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "stemma-encoder");
        thread.setDaemon(true);
        return thread;
    }

    /** Returns the states of the text's word pieces. */
    public TokenStates states(String text) {
        WordPieces pieces = wordPiece.encode(text, mostPieces);
        long[] ids = pieces.ids().stream().mapToLong(Integer::longValue).toArray();
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor idTensor = row(ids);
                OnnxTensor mask = row(ones);
                OnnxTensor types = row(new long[ids.length])) {
            Map<String, OnnxTensor> inputs = new LinkedHashMap<>(Map.of(IDS, idTensor, MASK, mask, TYPES, types));
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
                float[][][] states = (float[][][]) result.get(0).getValue();
                return new TokenStates(pieces, states[0]);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed on a text of " + text.length() + " units", e);
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    /** Returns something made of each text's states, in the order of the texts; the states need not all be kept. */
    public <T> List<T> map(List<String> texts, Function<TokenStates, T> function) {
        List<Future<T>> futures = new ArrayList<>(texts.size());
        for (String text : texts) {
            futures.add(workers.submit(() -> function.apply(states(text))));
        }
        List<T> results = new ArrayList<>(texts.size());
        for (Future<T> future : futures) {
            results.add(result(future));
        }
        return results;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while encoding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the encoder failed", e.getCause());
        }
    }

    /** Returns name and version of the program that runs the model. */
    public String runtime() {
        return "ONNX Runtime " + environment.getVersion();
    }

    /** Frees the model. Wait for running calls first. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close the model", e);
        }
    }
}
