package org.stemma.bench.sentencealignment;

import java.util.List;
import org.stemma.encode.EncodedPassage;
import org.stemma.encode.Encoder;
import org.stemma.encode.LanguageText;
import org.stemma.encode.Vector;
import org.stemma.text.Language;
import org.stemma.text.Tokenizer;

/**
 * The lines of a language from one line on, encoded.
 *
 * @param first the first line that is encoded
 * @param vectors the vector of each line
 * @param passages the words of each line with their states
 * @param vectorSeconds what the vectors took
 * @param stateSeconds what the words and states took
 */
record EncodedLines(
        int first, List<Vector> vectors, List<EncodedPassage> passages, double vectorSeconds, double stateSeconds) {
    /** Copies the lists. */
    EncodedLines {
        vectors = List.copyOf(vectors);
        passages = List.copyOf(passages);
    }

    /** Encodes lines, in one pass for vectors and another for states. */
    static EncodedLines of(Encoder encoder, List<String> lines, Language language, int first) {
        Tokenizer tokenizer = new Tokenizer();
        List<String> used = lines.subList(first, lines.size());
        long start = System.nanoTime();
        List<Vector> vectors = encoder.encode(used, language);
        long between = System.nanoTime();
        List<EncodedPassage> passages = used.parallelStream()
                .map(text -> EncodedPassage.of(new LanguageText(text, language), tokenizer, encoder))
                .toList();
        long end = System.nanoTime();
        return new EncodedLines(first, vectors, passages, (between - start) / 1e9, (end - between) / 1e9);
    }

    Vector vector(int line) {
        return vectors.get(line - first);
    }

    EncodedPassage passage(int line) {
        return passages.get(line - first);
    }

    /** Returns the number of words of all lines. */
    long words() {
        return passages.stream().mapToLong(passage -> passage.words().size()).sum();
    }
}
