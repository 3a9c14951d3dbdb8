package org.stemma.bench.multilingual;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.stemma.bench.DataFolder;
import org.stemma.encode.Encoder;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

/** How often the translation of a short sentence is missed. */
final class TatoebaMeasure {
    private static final double PERCENT = 100;

    private final DataFolder data;
    private final PrintWriter out;

    TatoebaMeasure(DataFolder data, PrintWriter out) {
        this.data = data;
        this.out = out;
    }

    /** Prints a line a language; languages to which the projection was not fitted are marked. */
    void run(Encoder encoder, Set<Language> fitted) throws IOException {
        SortedMap<Language, Tatoeba.Sentences> all = Tatoeba.read(data);
        out.println();
        out.println("Tatoeba, 1,000 pairs a language, 8 bit: errors in %, English to the language / back");
        out.println("     CSLS           cosine         LASER, from memory (cosine; mean of both ways)");
        Set<String> english = new LinkedHashSet<>();
        all.values().forEach(sentences -> english.addAll(sentences.english()));
        Map<String, Vector> vectors = new HashMap<>();
        List<String> distinct = new ArrayList<>(english);
        List<Vector> encoded = encoder.encode(distinct, Language.ENGLISH);
        for (int i = 0; i < distinct.size(); i++) {
            vectors.put(distinct.get(i), encoded.get(i));
        }
        for (Map.Entry<Language, Tatoeba.Sentences> entry : all.entrySet()) {
            Language language = entry.getKey();
            List<Vector> left =
                    entry.getValue().english().stream().map(vectors::get).toList();
            List<Vector> right = encoder.encode(entry.getValue().foreign(), language);
            out.printf(
                    Locale.ROOT,
                    "%-3s%s %s    %s    %s%n",
                    language,
                    fitted.contains(language) ? " " : "*",
                    errors(Retrieval.of(left, right, Retrieval.Nearness.CSLS)),
                    errors(Retrieval.of(left, right, Retrieval.Nearness.COSINE)),
                    Tatoeba.best().getOrDefault(language, "-"));
            out.flush();
        }
        out.println("* nothing was fitted to this language: it takes the common mean");
    }

    private static String errors(Retrieval found) {
        return String.format(Locale.ROOT, "%4.1f / %4.1f", PERCENT * (1 - found.forth()), PERCENT * (1 - found.back()));
    }
}
