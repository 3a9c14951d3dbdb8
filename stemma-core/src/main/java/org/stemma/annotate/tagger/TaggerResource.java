package org.stemma.annotate.tagger;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.stemma.encode.BertSession;
import org.stemma.encode.Encoder;
import org.stemma.encode.MiddleLayer;
import org.stemma.encode.StateModel;

/**
 * A trained tagger as it lies on the class path: the network as {@code NAME.onnx} and the rest, with the record of its
 * training, as {@code NAME.json}. Nothing is read before {@link #english} or {@link #multilingual}.
 */
public final class TaggerResource implements AutoCloseable {
    private static final String ENGLISH = "english";
    private static final String MULTILINGUAL = "multilingual";

    private final TaggerParameters parameters;
    private final OnnxTaggerNetwork network;
    private final SpeechTagger tagger;
    private final Runnable closing;

    private TaggerResource(
            TaggerParameters parameters, OnnxTaggerNetwork network, StateSource source, Runnable closing) {
        this.parameters = parameters;
        this.network = network;
        this.tagger = new SpeechTagger(source, network, parameters);
        this.closing = closing;
    }

    /** Opens the tagger of English, with its part of the English encoder's model. */
    public static TaggerResource english() {
        TaggerParameters parameters = parameters(ENGLISH);
        BertSession session = MiddleLayer.open(parameters.layers());
        return new TaggerResource(
                parameters, network(ENGLISH), (text, language) -> session.states(text), session::close);
    }

    /** Opens the tagger of all languages on the multilingual encoder, which whoever opened it closes. */
    public static TaggerResource multilingual(Encoder encoder) {
        return new TaggerResource(
                parameters(MULTILINGUAL),
                network(MULTILINGUAL),
                (text, language) -> encoder.states(text, language),
                () -> {});
    }

    private static TaggerParameters parameters(String name) {
        try (InputStream in = open(name + ".json")) {
            return new ObjectMapper().readValue(in, TaggerParameters.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the tagger " + name, e);
        }
    }

    private static OnnxTaggerNetwork network(String name) {
        try (InputStream in = open(name + ".onnx")) {
            return new OnnxTaggerNetwork(StateModel.open(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the tagger " + name, e);
        }
    }

    private static InputStream open(String file) throws FileNotFoundException {
        InputStream in = TaggerResource.class.getResourceAsStream(file);
        if (in == null) {
            throw new FileNotFoundException("no resource " + file + " beside " + TaggerResource.class);
        }
        return in;
    }

    /** Returns the tagger. */
    public SpeechTagger tagger() {
        return tagger;
    }

    /** Returns what it learned beside its network, with the record of its training. */
    public TaggerParameters parameters() {
        return parameters;
    }

    /** Frees the models. Wait for running calls first. */
    @Override
    public void close() {
        network.close();
        closing.run();
    }
}
