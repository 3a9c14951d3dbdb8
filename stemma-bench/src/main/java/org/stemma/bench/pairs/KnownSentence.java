package org.stemma.bench.pairs;

import java.util.Map;
import java.util.Optional;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.encode.EncodedPassage;
import org.stemma.encode.Meaning;
import org.stemma.statement.PairFeatures;

/**
 * A sentence ready to be compared.
 *
 * @param article the sentence as an article of its own
 * @param meaning its vectors
 * @param passages its words with their states in each space that understands it; empty where only vectors are compared
 */
record KnownSentence(AnnotatedArticle article, Meaning meaning, Map<PairFeatures.Space, EncodedPassage> passages) {
    /** Copies the map. */
    KnownSentence {
        passages = Map.copyOf(passages);
    }

    /** Returns the words with their states in a space. */
    Optional<EncodedPassage> passage(PairFeatures.Space space) {
        return Optional.ofNullable(passages.get(space));
    }
}
