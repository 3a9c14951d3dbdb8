package org.stemma.bench.multilingual;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Spearman;
import org.stemma.bench.StsRow;
import org.stemma.encode.Encoder;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

/** How well cosines rank the pairs of the STS benchmark within English and across languages. */
final class SimilarityMeasure {
    private static final List<String> LANGUAGES = List.of("en", "ru", "de");

    private final DataFolder data;
    private final PrintWriter out;

    SimilarityMeasure(DataFolder data, PrintWriter out) {
        this.data = data;
        this.out = out;
    }

    void run(Encoder encoder) throws IOException {
        out.println();
        out.println("STS benchmark, dev: Spearman of English with the language, 8 bit");
        List<StsRow> english = StsRow.read(data, "en", "dev");
        double[] scores = english.stream().mapToDouble(StsRow::score).toArray();
        List<Vector> left = encoder.encode(english.stream().map(StsRow::left).toList(), Language.ENGLISH);
        for (String code : LANGUAGES) {
            List<StsRow> other = StsRow.read(data, code, "dev");
            List<Vector> right =
                    encoder.encode(other.stream().map(StsRow::right).toList(), new Language(code));
            double[] cosines = IntStream.range(0, left.size())
                    .mapToDouble(i -> left.get(i).cosine(right.get(i)))
                    .toArray();
            out.printf(Locale.ROOT, "en-%s %.4f%n", code, Spearman.of(cosines, scores));
            out.flush();
        }
        out.println("Best known, from memory: multilingual sentence-BERT, trained on parallel text, .82 to .86;");
        out.println("averaged word vectors .55 to .65");
        out.flush();
    }
}
