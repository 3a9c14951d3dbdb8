package org.stemma.bench.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.Progress;
import org.stemma.StemmaOptions;
import org.stemma.archive.Added;
import org.stemma.archive.Archive;
import org.stemma.archive.Comparison;
import org.stemma.bench.DataFolder;
import org.stemma.bench.multilingual.Machine;
import org.stemma.encode.EncoderChoice;
import org.stemma.store.ArchivePlace;
import org.stemma.store.search.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench archive-load}: articles a second, size and memory of an archive, and how fast it answers. */
@Command(
        name = "archive-load",
        description =
                "Adds the articles of tgnews to an archive and tells articles a second for each part, size and memory,"
                        + " then how fast it is searched and traced.")
public final class ArchiveLoadCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;
    private static final double MILLIS_A_SECOND = 1e3;
    private static final long SEED = 20_200_502;
    private static final int QUESTIONS = 100;

    /** So many other headlines are traced before times are taken. */
    private static final int WARMING = 10;

    private static final int MEGABYTE = 1 << 20;

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(names = "--articles", paramLabel = "N", description = "At most so many (default: all).")
    private int most = Integer.MAX_VALUE;

    @Option(names = "--part", paramLabel = "N", description = "Tell the time of every N (default: ${DEFAULT-VALUE}).")
    private int part = 1000;

    @Option(names = "--without-multilingual", description = "Without the multilingual encoder.")
    private boolean englishOnly;

    @Option(names = "--traces", paramLabel = "N", description = "Trace so many headlines (default: ${DEFAULT-VALUE}).")
    private int traces = 20;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Make the archive here (default: a folder that is deleted).")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        Path work = Files.createTempDirectory("stemma-archive-load");
        Path place = folder == null ? work.resolve("archive") : folder;
        StemmaOptions options = englishOnly
                ? StemmaOptions.defaults().withMultilingual(new EncoderChoice.None())
                : StemmaOptions.defaults();
        try {
            List<String> titles = load(work, place, options, out);
            out.println("Traces, each kind in an archive just opened; 'none kept' comes first, so that none is:");
            trace("none kept", place, options, titles, Comparison.KEPT);
            trace("small compared", place, options, titles, Comparison.SMALL);
            trace("all compared", place, options, titles, Comparison.ALL);
            trace("all kept", place, options, titles, Comparison.KEPT);
            Machine.peakMemory()
                    .ifPresent(bytes -> out.printf(
                            "Memory of the process at its peak: %d MB (asked: 2000 MB at most)%n", bytes / MEGABYTE));
        } finally {
            delete(work);
        }
        return 0;
    }

    /** Adds the articles, tells of it, and returns their headlines. */
    private List<String> load(Path work, Path place, StemmaOptions options, PrintWriter out) throws IOException {
        List<String> titles = new ArrayList<>();
        try (Archive archive = Archive.open(ArchivePlace.of(place), options)) {
            for (Path lines : parts(work, titles)) {
                add(archive, lines, out);
            }
            out.printf(
                    Locale.ROOT,
                    "%d articles in %d stories; %.1f kB an article in SQL, %.1f kB in the index; heap in use %d MB%n",
                    archive.counts().articles(),
                    archive.counts().stories(),
                    archive.counts().bytes() / 1e3 / archive.counts().articles(),
                    size(place.resolve("index")) / 1e3 / archive.counts().articles(),
                    used());
            out.println("Asked: within 300 ms at the median");
            ask(
                    "search",
                    sample(titles, QUESTIONS),
                    title -> archive.search(SearchQuery.ofWords(title), 10, Progress.NONE),
                    out);
        }
        return titles;
    }

    /** Traces headlines in an archive that was just opened, so that nothing is remembered of them, but the models are read. */
    private void trace(String what, Path place, StemmaOptions options, List<String> titles, Comparison comparison) {
        try (Archive archive = Archive.open(ArchivePlace.of(place), options)) {
            sample(titles.subList(Math.min(1, titles.size()), titles.size()), WARMING)
                    .forEach(other -> archive.trace(other, Comparison.KEPT, Progress.NONE));
            ask(
                    what,
                    sample(titles, traces),
                    headline -> archive.trace(headline, comparison, Progress.NONE),
                    command.commandLine().getOut());
        }
    }

    /** Writes the articles as JSON lines, a file for each part, in an order drawn once: then all parts are alike. */
    private List<Path> parts(Path work, List<String> titles) throws IOException {
        List<JsonNode> articles = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.file("tgnews/threads.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                articles.add(JSON.readTree(line));
            }
        }
        Collections.shuffle(articles, new Random(SEED));
        List<JsonNode> chosen = articles.subList(0, Math.min(most, articles.size()));
        List<Path> parts = new ArrayList<>();
        for (int start = 0; start < chosen.size(); start += part) {
            List<String> lines = new ArrayList<>();
            for (JsonNode article : chosen.subList(start, Math.min(start + part, chosen.size()))) {
                titles.add(article.path("title").asText());
                lines.add(JSON.writeValueAsString(JSON.createObjectNode()
                        .put("title", article.path("title").asText())
                        .put("text", article.path("text").asText())
                        .put("url", article.path("url").asText())
                        .put("language", article.path("lang").asText())
                        .put(
                                "published",
                                "2020-05-0" + article.path("date").asText().charAt(0))));
            }
            parts.add(Files.write(work.resolve("part-" + parts.size() + ".jsonl"), lines));
        }
        return parts;
    }

    private static void add(Archive archive, Path lines, PrintWriter out) {
        long start = System.nanoTime();
        double processor = processorSeconds();
        Added added = archive.add(List.of(lines.toString()), InputStream.nullInputStream(), Progress.NONE);
        double grouped = (System.nanoTime() - start) / NANOS;
        double adding = processorSeconds() - processor;
        archive.prepareSearch(Progress.NONE);
        double all = (System.nanoTime() - start) / NANOS;
        double both = processorSeconds() - processor;
        out.printf(
                Locale.ROOT,
                "%5d added, %d known, %d rejected: %.1f articles a second, with the index %.1f; of processor %.0f and %.0f ms"
                        + " an article; heap in use %d MB%n",
                added.articles().size(),
                added.known().size(),
                added.rejections().size(),
                added.articles().size() / grouped,
                added.articles().size() / all,
                adding * MILLIS_A_SECOND / added.articles().size(),
                both * MILLIS_A_SECOND / added.articles().size(),
                used());
        out.flush();
    }

    private static List<String> sample(List<String> titles, int count) {
        int step = Math.max(1, titles.size() / Math.max(1, count));
        return Stream.iterate(0, place -> place + step)
                .limit(Math.min(count, titles.size()))
                .map(titles::get)
                .toList();
    }

    private static void ask(String what, List<String> questions, Consumer<String> asker, PrintWriter out) {
        double[] times = new double[questions.size()];
        double[] processor = new double[questions.size()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            double used = processorSeconds();
            asker.accept(questions.get(i));
            times[i] = (System.nanoTime() - start) / MILLIS;
            processor[i] = (processorSeconds() - used) * MILLIS_A_SECOND;
        }
        Arrays.sort(times);
        Arrays.sort(processor);
        if (times.length > 0) {
            out.printf(
                    Locale.ROOT,
                    "%-14s median %.0f ms, p95 %.0f ms, of %d; of processor %.0f ms at the median%n",
                    what,
                    times[times.length / 2],
                    times[(int) (times.length * 0.95)],
                    times.length,
                    processor[times.length / 2]);
        }
        out.flush();
    }

    /** Returns what this process has used of the processors: unlike the clock, others on the machine hardly change it. */
    private static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / NANOS
                : Double.NaN;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
