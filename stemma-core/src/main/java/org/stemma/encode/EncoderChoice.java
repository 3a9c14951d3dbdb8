package org.stemma.encode;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stemma.text.Language;

/** Which encoder takes one of the two places: that of English, or that of all languages together. */
public sealed interface EncoderChoice {
    /** The encoder that comes with Stemma. */
    record Usual() implements EncoderChoice {}

    /** None: texts that only it would understand are compared without an encoder. */
    record None() implements EncoderChoice {}

    /**
     * A sentence-transformers folder of the user's (see {@link SentenceTransformerFolder}).
     *
     * @param path where it lies
     * @param languages the languages that its model understands; empty for all
     */
    record Folder(Path path, Set<Language> languages) implements EncoderChoice {
        /** Copies and sorts the languages. */
        public Folder {
            SortedSet<Language> sorted = new TreeSet<>(languages);
            languages = Collections.unmodifiableSortedSet(sorted);
        }
    }
}
