package org.stemma.bench.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.stemma.bench.Ntrex;
import org.stemma.bench.pairs.PairData;
import org.stemma.text.Language;

/** The articles of NTREX on which no model was fitted, and those on which only the model of pairs was. */
final class UnseenArticles {
    /** The multilingual projection was fitted on the lines before this one. */
    private static final int FIRST = 997;

    private final Ntrex ntrex;
    private final int step;
    private final SortedMap<String, List<Integer>> lines = new TreeMap<>();

    /** What the model of pairs was fitted on. */
    enum Part {
        /** Other articles: no model knows these. */
        UNSEEN,
        /** These articles too, which no other model knows. */
        KNOWN_TO_PAIR_MODEL
    }

    /** Takes every {@code step}th of the articles. */
    UnseenArticles(Ntrex ntrex, int step) {
        this.ntrex = ntrex;
        this.step = step;
        for (int line = 0; line < ntrex.documents().size(); line++) {
            lines.computeIfAbsent(ntrex.documents().get(line), document -> new ArrayList<>())
                    .add(line);
        }
    }

    /** Returns the documents of a part, sorted; all of their lines lie behind those of the projection. */
    List<String> documents(Part part) {
        List<String> all = List.copyOf(lines.keySet());
        int fitted = Math.min(PairData.FIT_DOCUMENTS, all.size());
        List<String> candidates = part == Part.UNSEEN ? all.subList(fitted, all.size()) : all.subList(0, fitted);
        List<String> behind = candidates.stream()
                .filter(document -> Collections.min(numbers(document)) >= FIRST)
                .toList();
        return IntStream.range(0, behind.size())
                .filter(number -> number % step == 0)
                .mapToObj(behind::get)
                .toList();
    }

    private List<Integer> numbers(String document) {
        return lines.getOrDefault(document, List.of());
    }

    /** Returns a document in some languages, in their order. */
    Map<Language, LinedReport> reports(String document, List<Language> languages) {
        Map<Language, LinedReport> reports = new LinkedHashMap<>();
        for (Language language : languages) {
            List<String> all = ntrex.lines().getOrDefault(language, List.of());
            reports.put(
                    language,
                    LinedReport.of(
                            document,
                            language,
                            numbers(document).stream().map(all::get).toList()));
        }
        return reports;
    }
}
