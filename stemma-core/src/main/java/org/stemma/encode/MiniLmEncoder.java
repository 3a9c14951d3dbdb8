package org.stemma.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * The English encoder: all-MiniLM-L6-v2 with 8-bit weights, 384 dimensions, run by ONNX Runtime.
 *
 * <p>The vector of a text is the mean of its token states (Reimers and Gurevych 2019). Texts longer than
 * {@value #MOST_PIECES} word pieces, about 380 words, are cut off there; callers encode sentences. Every text is a batch
 * of its own: the 8-bit model scales a batch as a whole, so that a neighbour would change a text's vector.
 *
 * <p>Constructing reads nothing; the model, some 23 MB, is read at the first use.
 */
public final class MiniLmEncoder implements Encoder {
    private static final int MOST_PIECES = 512;
    private static final int THREADS = 2;

    private @Nullable Model model;
    private boolean closed;

    /** What is open while the encoder is in use. */
    private record Model(
            OrtEnvironment environment,
            OrtSession session,
            WordPiece wordPiece,
            EncoderIdentity identity,
            ExecutorService workers) {}

    @Override
    public List<Vector> encode(List<String> texts) {
        Model open = open();
        List<Future<Vector>> futures = new ArrayList<>(texts.size());
        for (String text : texts) {
            futures.add(open.workers().submit(() -> states(open, text).mean()));
        }
        List<Vector> vectors = new ArrayList<>(texts.size());
        for (Future<Vector> future : futures) {
            vectors.add(result(future));
        }
        return List.copyOf(vectors);
    }

    private static Vector result(Future<Vector> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while encoding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the English encoder failed", e.getCause());
        }
    }

    /** Returns the states of the text's word pieces, of which {@link TokenStates#mean} is the text's vector. */
    public TokenStates states(String text) {
        return states(open(), text);
    }

    private static TokenStates states(Model model, String text) {
        WordPieces pieces = model.wordPiece().encode(text, MOST_PIECES);
        long[] ids = pieces.ids().stream().mapToLong(Integer::longValue).toArray();
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor idTensor = row(model, ids);
                OnnxTensor mask = row(model, ones);
                OnnxTensor types = row(model, new long[ids.length]);
                OrtSession.Result result = model.session()
                        .run(Map.of("input_ids", idTensor, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return new TokenStates(pieces, states[0]);
        } catch (OrtException e) {
            throw new IllegalStateException("the English encoder failed on a text of " + text.length() + " units", e);
        }
    }

    private static OnnxTensor row(Model model, long[] values) throws OrtException {
        return OnnxTensor.createTensor(model.environment(), LongBuffer.wrap(values), new long[] {1, values.length});
    }

    @Override
    public boolean understands(Language language) {
        return language.equals(Language.ENGLISH);
    }

    @Override
    public EncoderIdentity identity() {
        return open().identity();
    }

    private synchronized Model open() {
        if (closed) {
            throw new IllegalStateException("the encoder is closed");
        }
        if (model == null) {
            model = read();
        }
        return model;
    }

    private static Model read() {
        byte[] file = Resources.bytes(Resources.MINILM_MODEL);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "stemma");
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Without it, 8-bit products saturate on processors without VNNI, and machines differ.
            options.addConfigEntry("session.x64quantprecision", "1");
            EncoderIdentity identity = new EncoderIdentity(
                    "all-MiniLM-L6-v2, 8 bit", digest(file), "ONNX Runtime " + environment.getVersion());
            return new Model(
                    environment,
                    environment.createSession(file, options),
                    Resources.wordPiece(Resources.MINILM_TOKENIZER),
                    identity,
                    Executors.newFixedThreadPool(THREADS, MiniLmEncoder::worker));
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot open the English encoder", e);
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "stemma-encoder");
        thread.setDaemon(true);
        return thread;
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Frees the model. Wait for running calls first; later ones throw {@link IllegalStateException}. */
    @Override
    public synchronized void close() {
        closed = true;
        if (model != null) {
            model.workers().shutdown();
            try {
                model.session().close();
            } catch (OrtException e) {
                throw new IllegalStateException("ONNX Runtime cannot close the English encoder", e);
            } finally {
                model = null;
            }
        }
    }
}
