package org.stemma.bench.extraction;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.DataFolder;
import org.stemma.bench.floors.Fingerprint;
import org.stemma.bench.floors.Floors;
import org.stemma.encode.VocabularyLexicon;
import org.stemma.intake.Cleaned;
import org.stemma.intake.Cleaner;
import org.stemma.intake.Extract;
import org.stemma.intake.page.HtmlPageReader;
import org.stemma.text.LanguageIdentifier;
import org.stemma.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench extraction}: how well the article's text is found in web pages; exit code 1 below a floor. */
@Command(
        name = "extraction",
        description = "4-word shingles of the text found in 181 news pages; rules were made on the even half.")
public final class ExtractionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(
            names = "--mistakes",
            paramLabel = "N",
            description = "Show the lines that the N worst pages of the even half have too much or too little.")
    private int mistakes;

    private final HtmlPageReader reader = new HtmlPageReader();
    private final LanguageIdentifier languages = new LanguageIdentifier();
    private final Cleaner cleaner = new Cleaner(VocabularyLexicon.english(), languages::identify);

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        PageSet pages = new PageSet(data.file("article-extraction"));
        Map<String, String> sources = new LinkedHashMap<>();
        for (String name : pages.names()) {
            sources.put(name, pages.source(name));
        }
        // Once unmeasured, so that the time is that of compiled code.
        pages.half(0).forEach(name -> reader.read(Objects.requireNonNull(sources.get(name))));
        long start = System.nanoTime();
        Map<String, Extract> extracts = new LinkedHashMap<>();
        sources.forEach((name, source) -> extracts.put(name, reader.read(source)));
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, String> read = new LinkedHashMap<>();
        Map<String, String> cleaned = new LinkedHashMap<>();
        extracts.forEach((name, extract) -> {
            read.put(name, body(extract));
            cleaned.put(name, body(cleaner.clean(extract)));
        });
        for (Map.Entry<String, Map<String, String>> program : pages.programs().entrySet()) {
            report(program.getKey(), pages, program.getValue(), out);
        }
        report("stemma, reader", pages, read, out);
        report("stemma, cleaned", pages, cleaned, out);
        out.printf(Locale.ROOT, "%.1f pages a second by the reader, in one thread%n", sources.size() / seconds);
        pages.half(0).stream()
                .sorted(Comparator.comparingDouble(
                        name -> score(pages, name, cleaned).f1()))
                .limit(mistakes)
                .forEach(name -> show(name, pages, read, cleaned, out));
        List<String> broken = Floors.read().broken("extraction", fingerprint(), values(pages, read, cleaned));
        broken.forEach(out::println);
        out.flush();
        return broken.isEmpty() ? 0 : 1;
    }

    private String fingerprint() throws IOException {
        return Fingerprint.of(
                List.of(data.file("article-extraction/ground-truth.json"), data.file("article-extraction/html")));
    }

    private static Map<String, Double> values(PageSet pages, Map<String, String> read, Map<String, String> cleaned) {
        return Map.of(
                "reader", mean(pages, pages.names(), read).f1(),
                "cleaned", mean(pages, pages.names(), cleaned).f1(),
                "cleaned, odd half", mean(pages, pages.half(1), cleaned).f1());
    }

    private static void report(String program, PageSet pages, Map<String, String> texts, PrintWriter out) {
        out.printf("%-16s even %s%n", program, mean(pages, pages.half(0), texts));
        out.printf("%-16s odd  %s%n", "", mean(pages, pages.half(1), texts));
        out.printf("%-16s all  %s%n", "", mean(pages, pages.names(), texts));
    }

    private static PageScore mean(PageSet pages, List<String> names, Map<String, String> texts) {
        return PageScore.mean(
                names.stream().map(name -> score(pages, name, texts)).toList());
    }

    private static PageScore score(PageSet pages, String name, Map<String, String> texts) {
        return new Shingles(pages.truth(name)).score(new Shingles(texts.getOrDefault(name, "")));
    }

    /** Returns a text without its headline, which the benchmark's texts lack. */
    private static String body(Extract extract) {
        return without(extract.text().text(), extract.title());
    }

    private static String body(Cleaned cleaned) {
        return without(cleaned.text().text(), cleaned.title());
    }

    private static String without(String text, @Nullable Span title) {
        return title == null ? text : text.substring(0, title.start()) + text.substring(title.end());
    }

    private static void show(
            String name, PageSet pages, Map<String, String> read, Map<String, String> cleaned, PrintWriter out) {
        out.printf("%n== %s  %s%n", name, score(pages, name, cleaned));
        String truth = pages.truth(name);
        lines(cleaned.getOrDefault(name, ""), truth).forEach(line -> out.println("  + " + line));
        lines(truth, cleaned.getOrDefault(name, ""))
                .forEach(line -> out.println((missing(line, read.getOrDefault(name, "")) ? "  - " : "  c ") + line));
    }

    /** Returns the lines of a text that are not in another. */
    private static List<String> lines(String text, String other) {
        Shingles there = new Shingles(other);
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            if (new Shingles(line).within(there) < 0.7) {
                lines.add(line.length() > 240 ? line.substring(0, 240) + "…" : line);
            }
        }
        return lines;
    }

    private static boolean missing(String line, String text) {
        return new Shingles(line).within(new Shingles(text)) < 0.7;
    }
}
