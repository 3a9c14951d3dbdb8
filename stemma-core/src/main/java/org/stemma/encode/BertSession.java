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
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An open BERT-like model with its tokenizer, run by ONNX Runtime: texts in, token states out.
 *
 * <p>Every text is a batch of its own and runs in one thread: an 8-bit model scales a batch as a whole, so that a
 * neighbour would change a text's states. Several texts run at once, one a processor. Safe for several threads, also while
 * one of them closes it.
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
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers;

    /** Held for reading while the model runs, for writing while it is freed: native code must not lose it meanwhile. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private BertSession(
            OrtEnvironment environment, OrtSession session, String output, WordPiece wordPiece, int mostPieces) {
        this.environment = environment;
        this.session = session;
        this.output = output;
        this.wordPiece = wordPiece;
        this.mostPieces = mostPieces;
        this.workers = Executors.newFixedThreadPool(threads, BertSession::worker);
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

    /**
     * Returns the states of the text's word pieces.
     *
     * @throws IllegalStateException where the session is closed, or ONNX Runtime fails
     */
    public TokenStates states(String text) {
        WordPieces pieces = wordPiece.encode(text, mostPieces);
        long[] ids = pieces.ids().stream().mapToLong(Integer::longValue).toArray();
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        use.readLock().lock();
        try {
            requireOpen();
            return new TokenStates(pieces, run(ids, ones));
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed on a text of " + text.length() + " units", e);
        } finally {
            use.readLock().unlock();
        }
    }

    private float[][] run(long[] ids, long[] ones) throws OrtException {
        try (OnnxTensor idTensor = row(ids);
                OnnxTensor mask = row(ones);
                OnnxTensor types = row(new long[ids.length])) {
            Map<String, OnnxTensor> inputs = new LinkedHashMap<>(Map.of(IDS, idTensor, MASK, mask, TYPES, types));
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
                return ((float[][][]) result.get(0).getValue())[0];
            }
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the encoder is closed");
        }
    }

    /**
     * Returns something made of each text's states, in the order of the texts. No more states are held at once than there
     * are processors, unless the function keeps them.
     *
     * @throws IllegalStateException where the session is closed before all texts are done, or ONNX Runtime fails
     */
    public <T> List<T> map(List<String> texts, Function<TokenStates, T> function) {
        List<String> all = List.copyOf(texts);
        Map<Integer, T> results = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int at = next.getAndIncrement(); at < all.size(); at = next.getAndIncrement()) {
                try {
                    results.put(at, function.apply(states(all.get(at))));
                } catch (RuntimeException e) {
                    next.set(all.size());
                    throw e;
                }
            }
        };
        List<Future<?>> running = start(work, Math.min(threads, all.size()));
        try {
            for (Future<?> future : running) {
                await(future);
            }
        } finally {
            next.set(all.size());
        }
        return IntStream.range(0, all.size())
                .mapToObj(results::get)
                .map(Objects::requireNonNull)
                .toList();
    }

    private List<Future<?>> start(Runnable work, int count) {
        use.readLock().lock();
        try {
            requireOpen();
            List<Future<?>> running = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                running.add(workers.submit(work));
            }
            return running;
        } finally {
            use.readLock().unlock();
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while encoding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
        }
    }

    /** Returns name and version of the program that runs the model. */
    public String runtime() {
        return "ONNX Runtime " + environment.getVersion();
    }

    /** Waits for the texts that are being encoded, then frees the model; what comes later fails. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                workers.shutdown();
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close the model", e);
        } finally {
            use.writeLock().unlock();
        }
    }
}
