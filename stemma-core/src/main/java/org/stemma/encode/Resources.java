package org.stemma.encode;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the model files that lie on the class path. */
final class Resources {
    static final String MINILM_MODEL = "/all-minilm-l6-v2-q.onnx";
    static final String MINILM_TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private Resources() {}

    static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model file " + name, e);
        }
    }

    static WordPiece wordPiece(String name) {
        try (InputStream in = open(name)) {
            return WordPiece.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vocabulary " + name, e);
        }
    }

    private static InputStream open(String name) throws FileNotFoundException {
        InputStream in = Resources.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException("no resource " + name + " on the class path");
        }
        return in;
    }
}
