package org.stemma.bench.sentences;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Ntrex;
import org.stemma.text.Language;
import org.stemma.text.SentenceSplitter;
import org.stemma.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench sentences}: joins the lines of NTREX documents and counts the boundaries found again. */
@Command(name = "sentences", description = "Boundary F1 of sentence splitting on joined NTREX lines, by language.")
public final class SentencesCommand implements Callable<Integer> {
    private static final int JOINED = 6;
    private static final Pattern MARKED = Pattern.compile("[.!?…。！？][\\p{Pe}\\p{Pf}\\p{Pi}\"'\\s]*$");

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(names = "--errors", paramLabel = "N", description = "Also print the first N errors of each language.")
    private int shownErrors;

    private final SentenceSplitter splitter = new SentenceSplitter();

    @Override
    public Integer call() throws IOException {
        Ntrex ntrex = Ntrex.read(data);
        PrintWriter out = command.commandLine().getOut();
        out.printf("%-12s %9s %9s %9s%n", "language", "precision", "recall", "F1");
        double sum = 0;
        for (Map.Entry<Language, List<String>> entry : ntrex.lines().entrySet()) {
            Counts counts = measure(entry.getKey(), passages(entry.getValue(), ntrex.documents()), out);
            sum += counts.f1();
            out.printf(
                    Locale.ROOT,
                    "%-12s %9.2f %9.2f %9.2f%n",
                    entry.getKey().englishName(),
                    100 * counts.precision(),
                    100 * counts.recall(),
                    100 * counts.f1());
        }
        out.printf(
                Locale.ROOT, "%-12s %29.2f%n", "mean", 100 * sum / ntrex.lines().size());
        out.flush();
        return 0;
    }

    /** Up to six neighbouring lines of one document each; headlines, without a sentence mark at the end, left out. */
    private static List<List<String>> passages(List<String> lines, List<String> documents) {
        List<List<String>> passages = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!MARKED.matcher(lines.get(i)).find()) {
                continue;
            }
            List<String> last = passages.isEmpty() ? List.of() : passages.get(passages.size() - 1);
            if (last.isEmpty() || last.size() == JOINED || !documents.get(i).equals(documents.get(i - 1))) {
                last = new ArrayList<>();
                passages.add(last);
            }
            last.add(lines.get(i).strip());
        }
        return passages;
    }

    private Counts measure(Language language, List<List<String>> passages, PrintWriter out) {
        int found = 0;
        int gold = 0;
        int both = 0;
        int shown = 0;
        for (List<String> passage : passages) {
            String text = String.join(" ", passage);
            Set<Integer> expected = new TreeSet<>();
            int end = -1;
            for (String line : passage.subList(0, passage.size() - 1)) {
                end += line.length() + 1;
                expected.add(end);
            }
            Set<Integer> actual = new TreeSet<>();
            splitter.split(text, language).stream()
                    .map(Span::end)
                    .filter(at -> at < text.length())
                    .forEach(actual::add);
            found += actual.size();
            gold += expected.size();
            Set<Integer> shared = new HashSet<>(actual);
            shared.retainAll(expected);
            both += shared.size();
            shown += show(text, expected, actual, shownErrors - shown, out);
        }
        return new Counts(found, gold, both);
    }

    private static int show(String text, Set<Integer> gold, Set<Integer> found, int limit, PrintWriter out) {
        Set<Integer> wrong = new TreeSet<>(gold);
        wrong.addAll(found);
        wrong.removeIf(at -> gold.contains(at) && found.contains(at));
        wrong.stream()
                .limit(Math.max(limit, 0))
                .forEach(at -> out.printf(
                        "    %s …%s‖%s…%n",
                        gold.contains(at) ? "missed" : "extra ",
                        text.substring(Math.max(0, at - 30), at),
                        text.substring(at, Math.min(text.length(), at + 25))));
        return wrong.size();
    }

    private record Counts(int found, int gold, int both) {
        double precision() {
            return (double) both / found;
        }

        double recall() {
            return (double) both / gold;
        }

        double f1() {
            return 2.0 * both / (found + gold);
        }
    }
}
