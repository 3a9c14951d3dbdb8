package org.stemma.bench.language;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Ntrex;
import org.stemma.text.Language;
import org.stemma.text.LanguageIdentifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stemma-bench language}: how many NTREX texts of each length are given their language. */
@Command(name = "language", description = "Accuracy of language identification on NTREX, by language and length.")
public final class LanguageCommand implements Callable<Integer> {
    private static final Pattern FIVE_WORDS = Pattern.compile("\\s*(?:\\S+\\s+){4}\\S+");

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    private final LanguageIdentifier identifier = new LanguageIdentifier();

    @Override
    public Integer call() throws IOException {
        Ntrex ntrex = Ntrex.read(data);
        PrintWriter out = command.commandLine().getOut();
        List<Language> languages = List.copyOf(ntrex.lines().keySet());
        double[] sums = new double[5];
        out.println(
                "Percent right. own: the passage (one line) has its article's language as prior; other: the prior is");
        out.println("another language, which the evidence must overrule.");
        out.printf(
                "%-12s %9s %9s %9s %9s %9s  %s%n",
                "language", "5 words", "1 line", "3 lines", "own", "other", "taken for");
        for (Map.Entry<Language, List<String>> entry : ntrex.lines().entrySet()) {
            Language language = entry.getKey();
            Language other = languages.get((languages.indexOf(language) + 1) % languages.size());
            List<String> lines = entry.getValue();
            double[] right = {
                right(language, lines.stream().map(LanguageCommand::firstWords).toList(), identifier::identify),
                right(language, lines, identifier::identify),
                right(language, joined(lines), identifier::identify),
                right(language, lines, line -> identifier.identify(line, language)),
                right(language, lines, line -> identifier.identify(line, other)),
            };
            out.printf("%-12s", language.englishName());
            for (int i = 0; i < right.length; i++) {
                sums[i] += right[i];
                out.printf(Locale.ROOT, " %9.2f", 100 * right[i]);
            }
            out.println("  " + mistakes(language, lines));
        }
        out.printf("%-12s", "mean");
        for (double sum : sums) {
            out.printf(Locale.ROOT, " %9.2f", 100 * sum / languages.size());
        }
        out.println();
        out.flush();
        return 0;
    }

    private static double right(Language language, List<String> texts, Function<String, Language> identify) {
        return (double) texts.stream()
                        .filter(text -> identify.apply(text).equals(language))
                        .count()
                / texts.size();
    }

    /** The five most frequent wrong answers for single lines. */
    private String mistakes(Language language, List<String> lines) {
        Map<Language, Long> counts = lines.stream()
                .map(identifier::identify)
                .filter(found -> !found.equals(language))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Language, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(5)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The first five words, or eight characters where words are not parted by spaces. */
    private static String firstWords(String line) {
        Matcher words = FIVE_WORDS.matcher(line);
        boolean spaced = line.codePoints().filter(Character::isIdeographic).count() * 2 < line.length();
        return spaced ? (words.lookingAt() ? words.group() : line) : line.substring(0, Math.min(8, line.length()));
    }

    private static List<String> joined(List<String> lines) {
        List<String> texts = new ArrayList<>();
        IntStream.range(0, lines.size() / 3).forEach(i -> texts.add(String.join(" ", lines.subList(3 * i, 3 * i + 3))));
        return texts;
    }
}
