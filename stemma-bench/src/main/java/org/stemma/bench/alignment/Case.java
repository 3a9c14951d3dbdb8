package org.stemma.bench.alignment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.stemma.bench.Examples;
import org.stemma.dossier.Dossier;
import org.stemma.text.Span;

/**
 * The examples as read by the product, beside their gold.
 *
 * @param gold what a reader finds
 * @param examples what the product found
 */
record Case(Gold gold, Examples examples) {
    /** Runs the whole product on the reports of an examples folder. */
    static Case run(Path folder) throws IOException {
        return new Case(Gold.read(folder), Examples.run(folder));
    }

    /** Returns what the product found. */
    List<Dossier> dossiers() {
        return examples.dossiers();
    }

    /** Returns the decoded text of each article. */
    Map<String, String> raw() {
        return examples.raw();
    }

    /**
     * Returns the place of an exact piece of an article.
     *
     * @throws IllegalStateException where the article or the piece is not there
     */
    Span locate(String article, String piece) {
        return examples.locate(article, piece, 1);
    }

    /** Returns the words at a place, on one line. */
    String words(String article, Span span) {
        return examples.words(article, span);
    }

    /** Returns whether two spans share at least half of the shorter one. */
    static boolean match(Span first, Span second) {
        return Examples.match(first, second);
    }
}
