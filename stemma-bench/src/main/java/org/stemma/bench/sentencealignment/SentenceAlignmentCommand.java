package org.stemma.bench.sentencealignment;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Ntrex;
import org.stemma.encode.Encoder;
import org.stemma.encode.PreparationListener;
import org.stemma.multilingual.MultilingualEncoderProvider;
import org.stemma.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench sentence-alignment}: sentences of translated articles, with and without the fine similarity. */
@Command(
        name = "sentence-alignment",
        description = "F1 of aligning the sentences of NTREX articles with English, with and without fine similarity.")
public final class SentenceAlignmentCommand implements Callable<Integer> {
    /** The multilingual projection was fitted on the lines before this one. */
    private static final int FIRST = 997;

    private static final double[] SHARES = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(
            names = "--fit",
            split = ",",
            description = "Languages that choose the thresholds (default: ${DEFAULT-VALUE}).")
    private List<String> fit = List.of("fr");

    @Option(names = "--languages", split = ",", description = "Languages to measure (default: ${DEFAULT-VALUE}).")
    private List<String> measured = List.of("ru", "uk", "de");

    /** The candidates of one language in both settings, and what they cost. */
    private record Found(List<Candidate> articles, List<Candidate> mixed, String cost) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        Ntrex ntrex = Ntrex.read(data);
        List<Pool> articles = Pool.articles(ntrex.documents(), FIRST);
        List<Pool> mixed = Pool.mixed(ntrex.documents(), FIRST);
        Map<String, Found> found = new LinkedHashMap<>();
        try (Encoder encoder = new MultilingualEncoderProvider().create(PreparationListener.NONE)) {
            List<String> all = new ArrayList<>(fit);
            all.addAll(measured);
            EncodedLines english = encoded(encoder, ntrex, Language.ENGLISH);
            for (String code : all) {
                EncodedLines other = encoded(encoder, ntrex, new Language(code));
                Comparison comparison = new Comparison(english, other);
                List<Candidate> inArticles = comparison.candidates(articles);
                String cost = cost(english, other, comparison.seconds(), inArticles.size());
                found.put(code, new Found(inArticles, comparison.candidates(mixed), cost));
            }
        }
        out.println("NTREX, " + articles.size() + " articles behind line " + FIRST + "; thresholds chosen on " + fit);
        out.println("Articles: within each, every sentence has its counterpart");
        report(found, Found::articles, articles, out);
        out.println("Mixed: ten articles together, half of the lines without counterpart");
        report(found, Found::mixed, mixed, out);
        out.println("Milliseconds for 1,000 English words and their translation, two passes over both, articles");
        measured.forEach(
                code -> out.println("  " + code + "  " + found(found, code).cost()));
        out.flush();
        return 0;
    }

    private static EncodedLines encoded(Encoder encoder, Ntrex ntrex, Language language) {
        List<String> lines = ntrex.lines().get(language);
        if (lines == null) {
            throw new IllegalArgumentException("NTREX has no " + language.englishName());
        }
        return EncodedLines.of(encoder, lines, language, FIRST);
    }

    private static Found found(Map<String, Found> all, String code) {
        Found found = all.get(code);
        if (found == null) {
            throw new IllegalArgumentException(code);
        }
        return found;
    }

    private static String cost(EncodedLines english, EncodedLines other, double seconds, int candidates) {
        double thousands = english.words() / 1000.0;
        return String.format(
                Locale.ROOT,
                "vectors %.0f, word states %.0f, comparing %.0f (%d candidates, %.1f thousand words)",
                1000 * (english.vectorSeconds() + other.vectorSeconds()) / thousands,
                1000 * (english.stateSeconds() + other.stateSeconds()) / thousands,
                1000 * seconds / thousands,
                candidates,
                thousands);
    }

    /** Takes the candidates of a setting. */
    private interface Setting {
        List<Candidate> of(Found found);
    }

    private void report(Map<String, Found> found, Setting setting, List<Pool> pools, PrintWriter out) {
        int gold = pools.stream().mapToInt(SentenceAlignmentCommand::gold).sum();
        Candidate.Judge without = best(found, setting, gold, new double[] {0});
        Candidate.Judge with = best(found, setting, gold, SHARES);
        line(found, setting, without, gold, "without", out);
        line(found, setting, with, gold, "with", out);
    }

    private void line(
            Map<String, Found> found, Setting setting, Candidate.Judge judge, int gold, String name, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "  %s fine similarity: share %.1f, threshold %.2f%n",
                name,
                judge.share(),
                judge.threshold());
        for (String code : measured) {
            List<Candidate> candidates = setting.of(found(found, code));
            out.println("    " + code + "  " + Candidate.counts(candidates, judge, gold));
        }
    }

    private static int gold(Pool pool) {
        return (int) pool.left().stream().filter(pool.right()::contains).count();
    }

    /** The judge with the best F1 over all languages that choose. */
    private Candidate.Judge best(Map<String, Found> found, Setting setting, int gold, double[] shares) {
        List<Candidate> all = new ArrayList<>();
        for (int number = 0; number < fit.size(); number++) {
            int offset = number * FIRST;
            setting.of(found(found, fit.get(number)))
                    .forEach(one -> all.add(
                            new Candidate(one.pool() + offset, one.left(), one.right(), one.cosine(), one.fine())));
        }
        Candidate.Judge best = new Candidate.Judge(0, 0);
        double bestF1 = -1;
        for (double share : shares) {
            Candidate.Judge judge = Candidate.bestThreshold(all, share, gold * fit.size());
            double f1 = Candidate.counts(all, judge, gold * fit.size()).f1();
            if (f1 > bestF1) {
                best = judge;
                bestF1 = f1;
            }
        }
        return best;
    }
}
