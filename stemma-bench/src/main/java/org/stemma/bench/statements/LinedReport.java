package org.stemma.bench.statements;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * A plain text in one language, of which each line of a document is a paragraph.
 *
 * @param document the document, the same in all languages
 * @param language the language
 * @param text the lines with an empty line between them
 * @param lines where each line stands in the text
 */
record LinedReport(String document, Language language, String text, List<Span> lines) {
    private static final String BETWEEN = "\n\n";

    /** Copies the list. */
    LinedReport {
        lines = List.copyOf(lines);
    }

    /** Joins the lines of a document. */
    static LinedReport of(String document, Language language, List<String> lines) {
        StringBuilder text = new StringBuilder();
        List<Span> places = new ArrayList<>();
        for (String line : lines) {
            text.append(text.isEmpty() ? "" : BETWEEN);
            places.add(new Span(text.length(), text.length() + line.length()));
            text.append(line);
        }
        return new LinedReport(document, language, text.append('\n').toString(), places);
    }

    /** Returns its id, unique among the reports of all documents. */
    String id() {
        return document + "-" + language.code();
    }

    /** Returns it as the program gets it. */
    RawText raw() {
        return new RawText(id(), text);
    }

    /** Returns the words of a line. */
    String words(int line) {
        return lines.get(line).of(text);
    }
}
