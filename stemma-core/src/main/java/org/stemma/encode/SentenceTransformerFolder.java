package org.stemma.encode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * A sentence encoder in a folder of the user's, laid out as the sentence-transformers project does: {@code
 * tokenizer.json}, {@code model.onnx} (or {@code onnx/model.onnx}), and {@code 1_Pooling/config.json}, without which the
 * mean is taken. Only WordPiece tokenizers are read.
 *
 * <p>Constructing reads nothing; files are read at the first use, and what is wrong with them is told then.
 */
public final class SentenceTransformerFolder implements Encoder {
    private static final int MOST_PIECES = 512;
    /** How many hexadecimal digits of the tokenizer's digest are named. */
    private static final int DIGITS = 16;

    private final Path folder;
    private final Set<Language> languages;
    private @Nullable Model model;
    private boolean closed;

    /** How a text's vector is made of its token states. */
    private enum Pooling {
        MEAN,
        FIRST
    }

    /** What is open while the encoder is in use. */
    private record Model(BertSession session, Pooling pooling, EncoderIdentity identity) {
        Vector pool(TokenStates states) {
            return switch (pooling) {
                case MEAN -> states.mean();
                case FIRST -> states.first();
            };
        }
    }

    /**
     * Takes the folder and what its model was trained on, which no file tells reliably.
     *
     * @param languages the languages that it understands; empty for all
     */
    public SentenceTransformerFolder(Path folder, Set<Language> languages) {
        this.folder = folder;
        this.languages = Set.copyOf(languages);
    }

    /**
     * {@inheritDoc}
     *
     * @throws EncoderFolderException where a file of the folder is missing or cannot be used, with its name
     */
    @Override
    public List<Vector> encode(List<String> texts) {
        Model open = open();
        return List.copyOf(open.session().map(texts, open::pool));
    }

    @Override
    public TokenStates states(String text) {
        return open().session().states(text);
    }

    @Override
    public boolean understands(Language language) {
        return languages.isEmpty() || languages.contains(language);
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
                model = read();
            } catch (IOException e) {
                throw failure(e);
            }
        }
        return model;
    }

    /**
     * Reads the files and encodes a word, so that what is wrong with them is told before long work.
     *
     * @throws EncoderFolderException where they cannot be used
     */
    public void check() {
        Model open = open();
        try {
            open.session().states("a");
        } catch (IllegalStateException e) {
            throw failure(new IOException("model.onnx and tokenizer.json do not fit together", e));
        }
    }

    private EncoderFolderException failure(IOException cause) {
        return new EncoderFolderException("cannot use the encoder in " + folder + ": " + cause.getMessage(), cause);
    }

    private Model read() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(Files.exists(folder) ? "it is not a folder" : "there is no such folder");
        }
        Path file = folder.resolve("model.onnx");
        if (!Files.exists(file)) {
            file = folder.resolve("onnx").resolve("model.onnx");
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException("model.onnx is missing, and so is onnx/model.onnx");
        }
        byte[] tokenizer = tokenizer();
        Pooling pooling = pooling();
        try {
            WordPiece wordPiece = WordPiece.read(new ByteArrayInputStream(tokenizer));
            BertSession session = BertSession.open(file, wordPiece, MOST_PIECES);
            return new Model(session, pooling, identity(file, tokenizer, pooling, session.runtime()));
        } catch (IllegalArgumentException e) {
            throw new IOException("tokenizer.json: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /** The tokenizer and the pooling decide the vectors, too; they go into the name. */
    private EncoderIdentity identity(Path file, byte[] tokenizer, Pooling pooling, String runtime) throws IOException {
        String name = folder.toAbsolutePath().normalize().getFileName() + ", "
                + switch (pooling) {
                    case MEAN -> "mean of the tokens";
                    case FIRST -> "first token";
                }
                + ", tokenizer " + Sha256.of(tokenizer).substring(0, DIGITS);
        return new EncoderIdentity(name, Sha256.of(file), runtime);
    }

    private byte[] tokenizer() throws IOException {
        Path file = folder.resolve("tokenizer.json");
        if (!Files.exists(file)) {
            throw new NoSuchFileException("tokenizer.json is missing");
        }
        byte[] bytes = Files.readAllBytes(file);
        String type = json(file, bytes).path("model").path("type").asText("WordPiece");
        if (!type.equals("WordPiece")) {
            throw new IOException("tokenizer.json is of the kind " + type + ", and only WordPiece is understood");
        }
        return bytes;
    }

    private JsonNode json(Path file, byte[] bytes) throws IOException {
        try {
            return new ObjectMapper().readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new IOException(folder.relativize(file) + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Pooling pooling() throws IOException {
        Path file = folder.resolve("1_Pooling").resolve("config.json");
        if (!Files.exists(file)) {
            return Pooling.MEAN;
        }
        JsonNode config = json(file, Files.readAllBytes(file));
        boolean mean = config.path("pooling_mode_mean_tokens").asBoolean();
        boolean first = config.path("pooling_mode_cls_token").asBoolean();
        if (mean == first) {
            throw new IOException("1_Pooling/config.json asks for neither the mean nor the first token alone");
        }
        return mean ? Pooling.MEAN : Pooling.FIRST;
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
