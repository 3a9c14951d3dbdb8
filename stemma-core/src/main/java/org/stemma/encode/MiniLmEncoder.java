package org.stemma.encode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * The English encoder: all-MiniLM-L6-v2 with 8-bit weights, 384 dimensions, run by ONNX Runtime.
 *
 * <p>The vector of a text is the mean of its token states (Reimers and Gurevych 2019). Texts longer than
 * {@value #MOST_PIECES} word pieces, about 380 words, are cut off there; callers encode sentences.
 *
 * <p>Constructing reads nothing; the model, some 23 MB, is read at the first use.
 */
public final class MiniLmEncoder implements Encoder {
    private static final int MOST_PIECES = 512;

    private @Nullable Model model;
    private boolean closed;

    /** What is open while the encoder is in use. */
    private record Model(BertSession session, EncoderIdentity identity) {}

    @Override
    public List<Vector> encode(List<String> texts) {
        return List.copyOf(open().session().map(texts, TokenStates::mean));
    }

    /** Returns the states of the text's word pieces, of which {@link TokenStates#mean} is the text's vector. */
    @Override
    public TokenStates states(String text) {
        return open().session().states(text);
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
            byte[] file = Resources.bytes(Resources.MINILM_MODEL);
            BertSession session = BertSession.open(file, Resources.wordPiece(Resources.MINILM_TOKENIZER), MOST_PIECES);
            model = new Model(
                    session, new EncoderIdentity("all-MiniLM-L6-v2, 8 bit", Sha256.of(file), session.runtime()));
        }
        return model;
    }

    /** Waits for texts that are being encoded, then frees the model; later calls throw {@link IllegalStateException}. */
    @Override
    public synchronized void close() {
        closed = true;
        if (model != null) {
            model.session().close();
            model = null;
        }
    }
}
