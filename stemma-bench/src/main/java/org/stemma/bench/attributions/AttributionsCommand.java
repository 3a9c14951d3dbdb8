package org.stemma.bench.attributions;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.Articles;
import org.stemma.bench.DataFolder;
import org.stemma.bench.ProgramSpeech;
import org.stemma.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench attributions}: sources, cues and contents found in PolNeAR's dev part. */
@Command(
        name = "attributions",
        description = "F1 of sources, cues, contents and whole attributions on PolNeAR's dev part.",
        mixinStandardHelpOptions = true)
public final class AttributionsCommand implements Callable<Integer> {
    private static final Map<ProgramSpeech.Parts, String> TITLES = Map.of(
            ProgramSpeech.Parts.CUES, "Cue words of the language packs alone",
            ProgramSpeech.Parts.CORE, "English tagger and cue words, as without the multilingual encoder",
            ProgramSpeech.Parts.TAGGER, "Multilingual tagger alone",
            ProgramSpeech.Parts.PROGRAM, "Multilingual tagger and cue words, as the program does it");

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(
            names = "--parts",
            split = ",",
            description = "Who proposes: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private List<ProgramSpeech.Parts> parts = List.of(ProgramSpeech.Parts.values());

    @Option(
            names = "--held-out",
            description = "Measure on the articles held out of training, by which confidences are set, not on dev.")
    private boolean heldOut;

    /** Finds the attributions of an article. */
    private interface Finder {
        List<Attributed> find(Article article);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        List<Article> dev = heldOut ? Article.heldOut(Article.read(data, "train")) : Article.read(data, "dev");
        out.println(
                "Spans count as exact where each end is off by one character at most. An article annotated by several");
        out.println("people counts once for each of them; 'first annotator' counts each article once.");
        LanguagePacks packs = new LanguagePacks();
        for (ProgramSpeech.Parts some : parts) {
            try (ProgramSpeech speech = new ProgramSpeech(some, packs)) {
                Articles articles = new Articles(packs, speech.proposer());
                report(Objects.requireNonNull(TITLES.get(some)), dev, article -> found(articles, article), out);
            }
        }
        out.println("Known: two trained people, on the train part: Content .69 exact, .88 overlapping; Cue .71;"
                + " Source .79.");
        out.println(
                "       A perceptron on the frozen encoder: Content .38 exact, .82 overlapping; Cue .57; Source .62.");
        out.flush();
        return 0;
    }

    private static List<Attributed> found(Articles articles, Article article) {
        return articles
                .of(article.annotated().id(), article.annotated().text(), Language.ENGLISH)
                .attributions()
                .stream()
                .map(Attributed::of)
                .toList();
    }

    private static void report(String title, List<Article> dev, Finder finder, PrintWriter out) {
        List<List<Attributed>> found = new ArrayList<>();
        long start = System.nanoTime();
        dev.forEach(article -> found.add(finder.find(article)));
        double seconds = (System.nanoTime() - start) / 1e9;
        Figures first = new Figures();
        Figures every = new Figures();
        long words = 0;
        for (int number = 0; number < dev.size(); number++) {
            List<Attributed> given = found.get(number);
            first.add(dev.get(number).first(), given);
            dev.get(number).annotated().annotations().forEach(annotation -> every.add(annotation, given));
            words += dev.get(number).input().tokens().size();
        }
        out.println();
        out.println(title + ", every annotator");
        every.lines().forEach(line -> out.println("  " + line));
        out.println(title + ", first annotator");
        first.lines().forEach(line -> out.println("  " + line));
        out.println("Errors, by gold spans without an exact match");
        every.errorLines().forEach(line -> out.println("  " + line));
        out.println("Reliability");
        every.reliability().forEach(line -> out.println("  " + line));
        out.printf(Locale.ROOT, "Time: %.2f s for 1,000 words and marks%n", seconds * 1000 / words);
        out.flush();
    }
}
