package org.stemma.bench.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.encode.Encoder;
import org.stemma.encode.EncoderIdentity;
import org.stemma.encode.TokenStates;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

/** An encoder that keeps the vector of every text, for measures that align the same articles many times. */
final class RememberingEncoder implements Encoder {
    private final Encoder encoder;
    private final Map<Language, Map<String, Vector>> known = new HashMap<>();

    RememberingEncoder(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<Vector> encode(List<String> texts) {
        return encode(texts, Language.UNKNOWN);
    }

    @Override
    public synchronized List<Vector> encode(List<String> texts, Language language) {
        Map<String, Vector> vectors = known.computeIfAbsent(language, key -> new HashMap<>());
        Set<String> unseen = new LinkedHashSet<>(texts);
        unseen.removeAll(vectors.keySet());
        List<String> asked = List.copyOf(unseen);
        List<Vector> encoded = encoder.encode(asked, language);
        for (int i = 0; i < asked.size(); i++) {
            vectors.put(asked.get(i), encoded.get(i));
        }
        List<Vector> all = new ArrayList<>();
        for (String text : texts) {
            Vector vector = vectors.get(text);
            if (vector == null) {
                throw new IllegalStateException("the encoder has no vector for: " + text);
            }
            all.add(vector);
        }
        return all;
    }

    @Override
    public TokenStates states(String text) {
        return encoder.states(text);
    }

    @Override
    public TokenStates states(String text, Language language) {
        return encoder.states(text, language);
    }

    @Override
    public boolean understands(Language language) {
        return encoder.understands(language);
    }

    @Override
    public EncoderIdentity identity() {
        return encoder.identity();
    }

    @Override
    public void close() {
        encoder.close();
    }
}
