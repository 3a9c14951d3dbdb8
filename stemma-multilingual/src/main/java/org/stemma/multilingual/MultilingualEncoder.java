package org.stemma.multilingual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.encode.BertSession;
import org.stemma.encode.Encoder;
import org.stemma.encode.EncoderException;
import org.stemma.encode.EncoderIdentity;
import org.stemma.encode.PreparationListener;
import org.stemma.encode.TokenStates;
import org.stemma.encode.Vector;
import org.stemma.encode.WordPiece;
import org.stemma.multilingual.cache.CachedFiles;
import org.stemma.multilingual.cache.ModelCache;
import org.stemma.text.Language;

/**
 * The encoder for all languages: the first eight layers of BERT multilingual cased with 8-bit weights, 384 dimensions,
 * run by ONNX Runtime.
 *
 * <p>A vector is the mean of the text's token states, centred by language and projected (see {@link Projection}); texts
 * of different languages are comparable where their languages are named. Texts longer than {@value #MOST_PIECES} word
 * pieces are cut off there; callers encode sentences.
 *
 * <p>Constructing reads nothing. At the first use the model is looked up in the cache folder and, the very first time,
 * made there out of the published one.
 */
public final class MultilingualEncoder implements Encoder {
    private static final int MOST_PIECES = 512;

    private final WordPiece.Han han;
    private final ModelPreparation preparation;
    private final MultilingualLanguages languages = new MultilingualLanguages();
    private @Nullable Model model;
    private boolean closed;

    /** What is open while the encoder is in use. */
    private record Model(BertSession session, Projection projection, EncoderIdentity identity) {}

    /** Takes how it is made, and who hears of the model's making. */
    public MultilingualEncoder(MultilingualOptions options, PreparationListener listener) {
        this(ModelArchive.onClassPath(), options, options.cut(), listener);
    }

    /** For models other than the published one. */
    MultilingualEncoder(ModelArchive archive, MultilingualOptions options, ModelCut cut, PreparationListener listener) {
        this.han = options.han();
        this.preparation = new ModelPreparation(
                archive, cut, new ModelCache(options.cache(), ModelCache.DiskSpace.REAL), listener);
    }

    /** Returns whether the model has been made already, so that the first use will not take long. */
    public boolean isMade() {
        try {
            return preparation.isMade();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for the multilingual encoder: " + e.getMessage(), e);
        }
    }

    /** Encodes without knowing the language, which costs accuracy where it is not English alone. */
    @Override
    public List<Vector> encode(List<String> texts) {
        return encode(texts, Language.UNKNOWN);
    }

    @Override
    public List<Vector> encode(List<String> texts, Language language) {
        Model open = open();
        return List.copyOf(open.session().map(texts, states -> open.projection().project(states, language)));
    }

    /** Returns the states of the text's word pieces as the model gives them. */
    @Override
    public TokenStates states(String text) {
        return open().session().states(text);
    }

    /** Returns the states of the text's word pieces, less the language's mean. */
    @Override
    public TokenStates states(String text, Language language) {
        Model open = open();
        return open.session().states(text).centred(open.projection().mean(language));
    }

    /** Returns whether the model was trained on the language; of an unknown one, that it may have been. */
    @Override
    public boolean understands(Language language) {
        return !language.isKnown() || languages.contain(language);
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
            try {
                model = read(preparation.files());
            } catch (IOException | UncheckedIOException e) {
                throw new EncoderException("The multilingual encoder cannot be used: " + e.getMessage(), e);
            }
        }
        return model;
    }

    private Model read(CachedFiles files) throws IOException {
        WordPiece wordPiece =
                new WordPiece(Files.readAllLines(files.file(ModelPreparation.VOCABULARY)), WordPiece.Casing.CASED, han);
        BertSession session = BertSession.open(files.file(ModelPreparation.MODEL), wordPiece, MOST_PIECES);
        EncoderIdentity identity = new EncoderIdentity(
                "BERT multilingual cased, 8 layers", files.digest(ModelPreparation.MODEL), session.runtime());
        return new Model(session, Projection.load(), identity);
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
