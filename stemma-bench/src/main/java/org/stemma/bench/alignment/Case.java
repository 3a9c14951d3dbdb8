package org.stemma.bench.alignment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stemma.Progress;
import org.stemma.Stemma;
import org.stemma.dossier.Dossier;
import org.stemma.intake.DecodedInput;
import org.stemma.intake.Input;
import org.stemma.intake.InputReader;
import org.stemma.intake.Inputs;
import org.stemma.intake.IntakeOptions;
import org.stemma.text.Span;

/**
 * The examples as read by the product, beside their gold.
 *
 * @param gold what a reader finds
 * @param dossiers what the product found
 * @param raw the decoded text of each article
 */
record Case(Gold gold, List<Dossier> dossiers, Map<String, String> raw) {
    /** Runs the whole product on the reports of an examples folder. */
    static Case run(Path examples) throws IOException {
        List<String> reports = List.of(examples.resolve("reports").toString());
        Map<String, String> raw = new LinkedHashMap<>();
        InputReader reader = new InputReader(IntakeOptions.defaults());
        for (Input input : new Inputs().find(reports).inputs()) {
            if (reader.read(input, InputStream.nullInputStream()) instanceof DecodedInput decoded) {
                raw.put(decoded.id(), decoded.text());
            }
        }
        try (Stemma stemma = Stemma.open()) {
            return new Case(
                    Gold.read(examples),
                    stemma.read(reports, InputStream.nullInputStream(), Progress.NONE)
                            .dossiers(),
                    raw);
        }
    }

    /**
     * Returns the place of an exact piece of an article.
     *
     * @throws IllegalStateException where the article or the piece is not there
     */
    Span locate(String article, String piece) {
        String text = raw.get(article);
        int at = text == null ? -1 : text.indexOf(piece);
        if (at < 0) {
            throw new IllegalStateException("the gold has words that are not in " + article + ": " + piece);
        }
        return new Span(at, at + piece.length());
    }

    /** Returns the words at a place, on one line. */
    String words(String article, Span span) {
        return span.of(Objects.requireNonNull(raw.get(article), article))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Returns whether two spans share at least half of the shorter one. */
    static boolean match(Span first, Span second) {
        int shorter = Math.min(first.length(), second.length());
        return shorter > 0 && 2 * first.overlap(second) >= shorter;
    }
}
