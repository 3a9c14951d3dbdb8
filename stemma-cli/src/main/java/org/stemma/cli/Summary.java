package org.stemma.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.stemma.Reading;
import org.stemma.dossier.Counterfactual;
import org.stemma.dossier.LanguageGap;
import org.stemma.intake.Rejection;

/** Prints for a person what a run read: a small table for each story, and what could not be read. */
final class Summary {
    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String YELLOW = "33";
    private static final String RED = "31";
    /** So many problems of one input, and so many altogether, are told on a terminal. */
    private static final int MOST_OF_ONE = 5;

    private static final int MOST = 50;

    /** What the places of parts add to the name of their input. */
    private static final Pattern PART = Pattern.compile("(?:!.*|[:#]\\d+(?:[:#!].*)?)$", Pattern.DOTALL);

    private static final int WIDEST_ID = 40;

    /** Columns of a row that are neither id nor damage: language, noise and the gaps. */
    private static final int FIXED = 2 + 2 + 8 + 2 + 5 + 2;

    /** The longest label of a damage, with its comma. */
    private static final int LABEL = 19;

    private final int width;
    private final boolean colors;

    /** Will print lines of at most {@code width} columns. */
    Summary(int width, boolean colors) {
        this.width = width;
        this.colors = colors;
    }

    /** Prints one story; {@code files} are what was written of it. */
    void story(PrintStream out, ToldStory.Brief story, List<Path> files) {
        for (String line : DisplayText.wrap(DisplayText.plain(story.title()), width)) {
            out.println(color(BOLD, DisplayText.fit(line, width)));
        }
        String languages = String.join(
                ", ",
                new TreeSet<>(
                        story.articles().stream().map(ToldStory.Line::language).toList()));
        String counts = count(story.articles().size(), "article", "articles")
                + " in " + languages
                + " · " + count(story.statements(), "statement", "statements")
                + " · " + count(story.origins(), "origin", "origins")
                + " · " + count(story.conflicts(), "conflict", "conflicts");
        DisplayText.wrap(counts, width - 2).forEach(line -> out.println("  " + line));
        out.println();
        table(out, story.articles());
        for (Path file : files) {
            out.println("  → " + DisplayText.plain(file.toString()));
        }
        out.println();
    }

    private void table(PrintStream out, List<ToldStory.Line> articles) {
        int ids = articles.stream()
                .mapToInt(line -> DisplayText.width(line.id()))
                .reduce(DisplayText.width("ARTICLE"), Math::max);
        int idWidth = Math.min(ids, Math.min(WIDEST_ID, width - FIXED - LABEL));
        int damageWidth = width - FIXED - idWidth;
        out.println(color(DIM, columns(idWidth, "ARTICLE", "LANGUAGE", "NOISE") + "  DAMAGE"));
        for (ToldStory.Line line : articles) {
            String noise = String.format(Locale.ROOT, "%.0f%%", 100 * line.noiseShare());
            List<String> damage = DisplayText.wrap(String.join(", ", line.damage()), damageWidth);
            String left = columns(idWidth, line.id(), line.language(), noise);
            out.println((left + "  " + color(YELLOW, damage.get(0))).stripTrailing());
            for (String more : damage.subList(1, damage.size())) {
                out.println(columns(idWidth, "", "", "") + "  " + color(YELLOW, more));
            }
        }
        out.println();
    }

    private static String columns(int idWidth, String id, String language, String noise) {
        return "  " + DisplayText.pad(DisplayText.fit(DisplayText.plain(id), idWidth), idWidth)
                + "  " + DisplayText.pad(language, 8)
                + "  " + " ".repeat(5 - Math.min(5, noise.length())) + noise;
    }

    /** Prints which statements lose support without an article or origin. */
    void without(PrintStream out, Counterfactual.Without without) {
        String name = DisplayText.plain(without.name());
        String head = without.losses().isEmpty()
                ? "Without " + name + " no statement loses support."
                : "Without " + name + " " + count(without.losses().size(), "statement loses", "statements lose")
                        + " support (independent origins before → after):";
        DisplayText.wrap(head, width).forEach(line -> out.println(color(BOLD, line)));
        for (Counterfactual.Loss loss : without.losses()) {
            String numbers = String.format(Locale.ROOT, "  %4.1f → %-4.1f ", loss.before(), loss.after());
            out.println(
                    numbers + DisplayText.fit(DisplayText.plain(loss.label()), Math.max(1, width - numbers.length())));
        }
        out.println();
    }

    /** Prints what was read altogether, and how much was skipped. */
    void total(PrintStream out, int articles, Reading report) {
        String line =
                count(articles, "article", "articles") + " read, " + count(report.stories(), "story", "stories") + ".";
        if (!report.skipped().isEmpty()) {
            int skipped = report.skipped().size();
            line += " " + count(skipped, "file", "files") + " skipped (hidden, unknown kinds, dossiers).";
        }
        DisplayText.wrap(line, width).forEach(out::println);
    }

    /** Prints which languages no encoder understood, and what follows. */
    void gaps(PrintStream err, List<LanguageGap> gaps) {
        for (LanguageGap gap : gaps) {
            DisplayText.wrap(DisplayText.plain(gap.note()), width).forEach(line -> err.println(color(YELLOW, line)));
        }
    }

    /** Prints what could not be read: where, why, and what to do; of many, the first of each input. */
    void rejections(PrintStream err, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        err.println(color(RED, what(rejections) + " could not be read:"));
        Map<String, Integer> shown = new HashMap<>();
        int all = 0;
        for (Rejection rejection : rejections) {
            int ofInput = shown.merge(input(rejection.file()), 1, Integer::sum);
            if (ofInput > MOST_OF_ONE || all >= MOST) {
                continue;
            }
            all++;
            err.println("  " + DisplayText.plain(rejection.file()) + " (" + DisplayText.plain(rejection.place()) + ")");
            DisplayText.wrap(DisplayText.plain(rejection.reason() + " " + rejection.mend()), width - 4)
                    .forEach(line -> err.println("    " + line));
        }
        if (all < rejections.size()) {
            err.println("  … and " + (rejections.size() - all) + " more; --json lists all.");
        }
    }

    private static String what(List<Rejection> rejections) {
        long inputs = rejections.stream()
                .map(rejection -> input(rejection.file()))
                .distinct()
                .count();
        boolean whole = rejections.stream()
                .allMatch(rejection -> input(rejection.file()).equals(rejection.file()));
        String counted = count(inputs, "input", "inputs");
        return whole ? counted : count(rejections.size(), "part", "parts") + " of " + counted;
    }

    /** Returns the input that a part belongs to: {@code news.jsonl} of {@code news.jsonl:12}. */
    private static String input(String shown) {
        return PART.matcher(shown).replaceFirst("");
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private String color(String code, String text) {
        return colors && !code.isEmpty() && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
