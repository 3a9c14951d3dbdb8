package org.stemma.bench;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
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
 * The examples as the product reads them.
 *
 * @param dossiers what the product found
 * @param raw the decoded text of each article, by its id
 */
public record Examples(List<Dossier> dossiers, Map<String, String> raw) {
    /** Copies the collections. */
    public Examples {
        dossiers = List.copyOf(dossiers);
        raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
    }

    /** Runs the whole product on the reports of an examples folder. */
    public static Examples run(Path folder) {
        try (Stemma stemma = Stemma.open()) {
            return new Examples(
                    stemma.read(reports(folder), InputStream.nullInputStream(), Progress.NONE)
                            .dossiers(),
                    texts(folder));
        }
    }

    /** Returns the decoded text of each report of an examples folder, by its id. */
    public static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        InputReader reader = new InputReader(IntakeOptions.defaults());
        for (Input input : new Inputs().find(reports(folder)).inputs()) {
            if (reader.read(input, InputStream.nullInputStream()) instanceof DecodedInput decoded) {
                texts.put(decoded.id(), decoded.text());
            }
        }
        return texts;
    }

    private static List<String> reports(Path folder) {
        return List.of(folder.resolve("reports").toString());
    }

    /**
     * Returns the place of an exact piece of an article.
     *
     * @param occurrence which of the places where the piece stands, from 1
     * @throws IllegalStateException where the article or the piece is not there
     */
    public Span locate(String article, String piece, int occurrence) {
        String text = raw.get(article);
        int at = -1;
        for (int number = 1; text != null && number <= occurrence; number++) {
            at = text.indexOf(piece, at + 1);
            if (at < 0) {
                break;
            }
        }
        if (at < 0) {
            throw new IllegalStateException("the gold has words that are not in " + article + ": " + piece);
        }
        return new Span(at, at + piece.length());
    }

    /** Returns the words at a place, on one line. */
    public String words(String article, Span span) {
        return span.of(Objects.requireNonNull(raw.get(article), article))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Returns whether two spans share at least half of the shorter one. */
    public static boolean match(Span first, Span second) {
        int shorter = Math.min(first.length(), second.length());
        return shorter > 0 && 2 * first.overlap(second) >= shorter;
    }
}
