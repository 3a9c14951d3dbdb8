package org.stemma.bench.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.encode.Encoder;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

/** An encoder that keeps the vector of every text, for measures that align the same articles many times. */
final class RememberingEncoder extends DelegatingEncoder {
    private final Map<Language, Map<String, Vector>> known = new HashMap<>();

    RememberingEncoder(Encoder encoder) {
        super(encoder);
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
}
