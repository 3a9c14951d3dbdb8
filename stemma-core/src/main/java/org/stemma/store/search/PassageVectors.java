package org.stemma.store.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.encode.Sha256;
import org.stemma.encode.Vector;
import org.stemma.store.ArchiveStore;
import org.stemma.store.KeptArticle;
import org.stemma.store.Part;
import org.stemma.text.Language;

/**
 * The vectors of passages, made once and kept beside the article, a byte a dimension, so that an index can be made again
 * without encoding.
 */
final class PassageVectors {
    private static final String PART = "passage-vectors";
    private static final int MOST = Byte.MAX_VALUE;

    private final ArchiveStore store;
    private final @Nullable PassageEncoder encoder;

    PassageVectors(ArchiveStore store, @Nullable PassageEncoder encoder) {
        this.store = store;
        this.encoder = encoder;
    }

    /** Returns a vector for each passage, empty where there is none. */
    List<Optional<Vector>> of(KeptArticle article, List<SearchPassage> passages) {
        if (encoder == null || passages.isEmpty()) {
            return passages.stream().map(passage -> Optional.<Vector>empty()).toList();
        }
        String version = encoder.name() + " " + digest(passages);
        byte[] kept = store.articles()
                .part(article.id(), PART)
                .filter(part -> part.version().equals(version))
                .map(Part::bytes)
                .orElse(null);
        if (kept == null) {
            kept = written(encoded(encoder, passages));
            store.keep(article.id(), new Part(PART, version, kept));
        }
        return read(kept, passages.size());
    }

    private static String digest(List<SearchPassage> passages) {
        StringBuilder all = new StringBuilder();
        passages.forEach(passage -> all.append(passage.language())
                .append('\0')
                .append(passage.text())
                .append('\0'));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Optional<Vector>> encoded(PassageEncoder encoder, List<SearchPassage> passages) {
        Map<Language, List<Integer>> byLanguage = new LinkedHashMap<>();
        List<Optional<Vector>> vectors = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            byLanguage
                    .computeIfAbsent(passages.get(i).language(), any -> new ArrayList<>())
                    .add(i);
            vectors.add(Optional.empty());
        }
        byLanguage.forEach((language, places) -> {
            List<String> texts =
                    places.stream().map(place -> passages.get(place).text()).toList();
            List<Optional<Vector>> some = encoder.encode(texts, language);
            for (int i = 0; i < places.size(); i++) {
                vectors.set(places.get(i), some.get(i));
            }
        });
        return vectors;
    }

    /** Each vector: one byte that tells whether there is one, then its values, the largest as 127. */
    private static byte[] written(List<Optional<Vector>> vectors) {
        int dimensions = vectors.stream()
                .flatMap(Optional::stream)
                .mapToInt(Vector::dimensions)
                .findFirst()
                .orElse(0);
        byte[] bytes = new byte[vectors.size() * (dimensions + 1)];
        for (int i = 0; i < vectors.size(); i++) {
            int at = i * (dimensions + 1);
            Vector vector = vectors.get(i).orElse(null);
            if (vector != null) {
                bytes[at] = 1;
                float largest = largest(vector);
                for (int d = 0; d < dimensions; d++) {
                    bytes[at + 1 + d] = (byte) Math.round(vector.get(d) / largest * MOST);
                }
            }
        }
        return bytes;
    }

    private static float largest(Vector vector) {
        float largest = Float.MIN_NORMAL;
        for (int d = 0; d < vector.dimensions(); d++) {
            largest = Math.max(largest, Math.abs(vector.get(d)));
        }
        return largest;
    }

    private static List<Optional<Vector>> read(byte[] bytes, int count) {
        int dimensions = bytes.length / count - 1;
        List<Optional<Vector>> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = i * (dimensions + 1);
            float[] values = new float[dimensions];
            float squares = 0;
            for (int d = 0; d < dimensions; d++) {
                values[d] = bytes[at + 1 + d];
                squares += values[d] * values[d];
            }
            // A vector of zeros points nowhere; Lucene takes none.
            vectors.add(bytes[at] == 1 && squares > 0 ? Optional.of(new Vector(values)) : Optional.empty());
        }
        return vectors;
    }

    static float[] values(Vector vector) {
        float[] values = new float[vector.dimensions()];
        for (int d = 0; d < values.length; d++) {
            values[d] = vector.get(d);
        }
        return values;
    }
}
