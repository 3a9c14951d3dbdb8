package org.stemma.bench.multilingual;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Ntrex;
import org.stemma.bench.Spearman;
import org.stemma.bench.StsRow;
import org.stemma.encode.Encoder;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.encode.Vector;
import org.stemma.encode.WordPiece;
import org.stemma.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench multilingual}: conversion, retrieval of translations, cross-lingual similarity, and speed. */
@Command(name = "multilingual", description = "Measures the multilingual encoder on NTREX and the STS benchmark.")
public final class MultilingualCommand implements Callable<Integer> {
    private static final int SPEED_SENTENCES = 200;
    private static final double PERCENT = 100;

    /** What was measured before the project began: P@1 in percent, the same lines, float weights. */
    private static final Map<String, String> BEFORE =
            Map.of("ru", "98.4/98.3", "uk", "97.1/96.6", "de", "98.2/98.3", "fr", "99.2/99.8", "es", "98.5/98.6");

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Mixin
    private ModelOptions model;

    @Option(
            names = "--languages",
            split = ",",
            description = "Languages of NTREX to compare with English (default: ${DEFAULT-VALUE}).")
    private List<String> languages = List.of("ru", "uk", "de", "fr", "es", "it", "pl", "cs", "bg", "zh");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        try (Encoder joining = model.encoder(out, WordPiece.Han.TOGETHER)) {
            new ConversionCheck(data.file("encoder-check.json")).run(joining, out);
        }
        try (Encoder encoder = model.encoder(out)) {
            out.println(encoder.identity());
            retrieval(encoder, out);
            similarity(encoder, out);
            speed(encoder, out);
        }
        out.flush();
        return 0;
    }

    private void retrieval(Encoder encoder, PrintWriter out) throws IOException {
        SortedMap<Language, List<String>> lines = new TreeMap<>(Ntrex.read(data).lines());
        List<Vector> english = test(encoder, lines, Language.ENGLISH);
        out.println();
        out.println("NTREX lines 998 to 1997, P@1 with CSLS, %: English to the language / back; as designed");
        for (String code : languages) {
            Retrieval found = Retrieval.of(english, test(encoder, lines, new Language(code)));
            out.printf(
                    Locale.ROOT,
                    "%-3s %5.1f / %5.1f   %s%n",
                    code,
                    PERCENT * found.forth(),
                    PERCENT * found.back(),
                    BEFORE.getOrDefault(code, "-"));
            out.flush();
        }
    }

    private static List<Vector> test(Encoder encoder, SortedMap<Language, List<String>> lines, Language language) {
        List<String> all = lines.get(language);
        if (all == null) {
            throw new IllegalArgumentException("NTREX has no " + language.englishName());
        }
        return encoder.encode(all.subList(FitProjectionCommand.TRAINING_LINES, all.size()), language);
    }

    private void similarity(Encoder encoder, PrintWriter out) throws IOException {
        out.println();
        out.println("STS benchmark, dev: Spearman of English with the language");
        List<StsRow> english = StsRow.read(data, "en", "dev");
        List<Vector> left = encoder.encode(english.stream().map(StsRow::left).toList(), Language.ENGLISH);
        for (String code : List.of("en", "ru", "de")) {
            List<StsRow> other = StsRow.read(data, code, "dev");
            List<Vector> right =
                    encoder.encode(other.stream().map(StsRow::right).toList(), new Language(code));
            List<Double> cosines = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                cosines.add(left.get(i).cosine(right.get(i)));
            }
            out.printf(
                    Locale.ROOT,
                    "en-%s %.4f%n",
                    code,
                    Spearman.of(
                            cosines.stream().mapToDouble(Double::doubleValue).toArray(),
                            english.stream().mapToDouble(StsRow::score).toArray()));
            out.flush();
        }
        out.println(
                "published for multilingual sentence-BERT, trained on parallel text: .82 to .86, quoted from memory");
    }

    private void speed(Encoder encoder, PrintWriter out) throws IOException {
        List<String> sentences = Ntrex.read(data).lines().get(Language.ENGLISH);
        if (sentences == null) {
            return;
        }
        List<String> some = sentences.subList(0, SPEED_SENTENCES);
        out.println();
        double multilingual = rate(encoder, some);
        try (Encoder miniLm = new MiniLmEncoder()) {
            double english = rate(miniLm, some);
            out.printf(
                    Locale.ROOT,
                    "sentences a second     %.0f, MiniLM %.0f, ratio %.2f%n",
                    multilingual,
                    english,
                    multilingual / english);
        }
    }

    private static double rate(Encoder encoder, List<String> sentences) {
        encoder.encode(sentences, Language.ENGLISH);
        long start = System.nanoTime();
        encoder.encode(sentences, Language.ENGLISH);
        return sentences.size() / ((System.nanoTime() - start) / 1e9);
    }
}
