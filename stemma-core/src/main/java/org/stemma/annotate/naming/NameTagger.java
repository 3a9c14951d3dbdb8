package org.stemma.annotate.naming;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.stemma.encode.Encoder;
import org.stemma.encode.StateModel;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * Finds the names of sentences by an encoder and the network that was trained on it. Safe for several threads. Closing it
 * leaves the encoder open.
 */
public final class NameTagger implements AutoCloseable {
    /** Networks that ship, as resources beside this class: the model as {@code NAME.onnx}, the rest as {@code NAME.json}. */
    private static final List<String> RESOURCES = List.of("multilingual-names");

    private final Encoder encoder;
    private final NameNetwork network;

    /** Takes an encoder and a network that was trained on its states. */
    public NameTagger(Encoder encoder, NameNetwork network) {
        this.encoder = encoder;
        this.network = network;
    }

    /** Returns a tagger on this encoder; empty where no network that ships was trained on it. Opens the encoder's model. */
    public static Optional<NameTagger> on(Encoder encoder) {
        String digest = encoder.identity().digest();
        for (String resource : RESOURCES) {
            try (InputStream in = open(resource + ".json")) {
                NameParameters parameters = new ObjectMapper().readValue(in, NameParameters.class);
                if (parameters.encoderDigest().equals(digest)) {
                    return Optional.of(new NameTagger(encoder, network(resource, parameters)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the network " + resource, e);
            }
        }
        return Optional.empty();
    }

    private static NameNetwork network(String resource, NameParameters parameters) throws IOException {
        try (InputStream in = open(resource + ".onnx")) {
            return new NameNetwork(StateModel.open(in.readAllBytes()), parameters);
        }
    }

    private static InputStream open(String file) throws FileNotFoundException {
        InputStream in = NameTagger.class.getResourceAsStream(file);
        if (in == null) {
            throw new FileNotFoundException("no resource " + file + " beside " + NameTagger.class);
        }
        return in;
    }

    /** Returns whether sentences of this language mean anything to the encoder. */
    public boolean understands(Language language) {
        return encoder.understands(language);
    }

    /**
     * Returns the names of a sentence, in order, as spans of the text.
     *
     * @param text the text that holds the sentence
     * @param sentence where the sentence stands in it
     * @param tokens the sentence's tokens, as spans of the text
     */
    public List<TaggedName> tag(String text, Span sentence, List<Token> tokens) {
        String alone = sentence.of(text);
        int start = sentence.start();
        List<Token> inside = tokens.stream()
                .map(token -> new Token(token.span().shift(-start), token.kind()))
                .toList();
        return network.tag(alone, inside, encoder.states(alone)).stream()
                .map(name -> new TaggedName(name.span().shift(start), name.type(), name.probability()))
                .toList();
    }

    /** Frees the network. Wait for running calls first. */
    @Override
    public void close() {
        network.close();
    }
}
