package org.stemma.encode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.text.Sounds;
import org.stemma.text.Tokenizer;

/**
 * Fine similarities of some pairs of many texts. A text is encoded when a pair first needs it; the states of a bounded
 * number of texts are kept, those used longest ago go first. For one thread.
 */
public final class FineComparison {
    /** Texts whose states are kept: of sentences of 25 words in 768 dimensions, some 80 KB each. */
    private static final int MOST_KEPT = 1_000;

    private static final int PAIRS_AT_ONCE = 200;

    private final List<PassageWords> texts;
    private final Encoders encoders;
    private final FineSimilarity similarity;
    private final Map<Key, FineSimilarity.Passage> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** A text in one encoder's space. */
    private record Key(int encoder, int text) {}

    /**
     * Two texts to compare.
     *
     * @param encoder the number of the encoder in whose space they are compared
     * @param first the place of one text
     * @param second the place of the other
     */
    public record Pair(int encoder, int first, int second) {}

    /** Counts the words of the texts, among which rarity is told. */
    public FineComparison(List<LanguageText> texts, Encoders encoders, Sounds sounds) {
        Tokenizer tokenizer = new Tokenizer();
        this.texts =
                texts.stream().map(text -> PassageWords.of(text, tokenizer)).toList();
        this.encoders = encoders;
        this.similarity = new FineSimilarity(Rarity.of(this.texts), sounds);
    }

    /** Returns the similarity of each pair, in [0, 1]. Faster where pairs of one text follow one another. */
    public List<Double> of(List<Pair> pairs) {
        List<Double> similarities = new ArrayList<>(pairs.size());
        for (int from = 0; from < pairs.size(); from += PAIRS_AT_ONCE) {
            List<Pair> some = pairs.subList(from, Math.min(from + PAIRS_AT_ONCE, pairs.size()));
            encode(some);
            List<List<FineSimilarity.Passage>> passages = some.stream()
                    .map(pair -> List.of(
                            passage(new Key(pair.encoder(), pair.first())),
                            passage(new Key(pair.encoder(), pair.second()))))
                    .toList();
            similarities.addAll(passages.parallelStream()
                    .map(pair -> similarity.of(pair.get(0), pair.get(1)))
                    .toList());
            forget();
        }
        return similarities;
    }

    private void encode(List<Pair> pairs) {
        Set<Key> missing = new LinkedHashSet<>();
        for (Pair pair : pairs) {
            missing.add(new Key(pair.encoder(), pair.first()));
            missing.add(new Key(pair.encoder(), pair.second()));
        }
        missing.removeAll(kept.keySet());
        List<Key> keys = List.copyOf(missing);
        List<FineSimilarity.Passage> made = keys.parallelStream()
                .map(key -> similarity.prepare(EncodedPassage.of(
                        texts.get(key.text()), encoders.all().get(key.encoder()))))
                .toList();
        for (int i = 0; i < keys.size(); i++) {
            kept.put(keys.get(i), made.get(i));
        }
    }

    private FineSimilarity.Passage passage(Key key) {
        FineSimilarity.Passage passage = kept.get(key);
        if (passage == null) {
            throw new IllegalStateException("not encoded: " + key);
        }
        return passage;
    }

    private void forget() {
        Iterator<Key> oldest = kept.keySet().iterator();
        while (kept.size() > MOST_KEPT) {
            oldest.next();
            oldest.remove();
        }
    }
}
