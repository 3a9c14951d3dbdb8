package org.stemma.bench.attributions;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.tagger.SpeechTagger;
import org.stemma.annotate.tagger.TaggerResource;
import org.stemma.bench.Articles;
import org.stemma.bench.DataFolder;
import org.stemma.multilingual.MultilingualEncoder;
import org.stemma.multilingual.MultilingualOptions;
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
    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(names = "--encoder", description = "english or multilingual (default: ${DEFAULT-VALUE}).")
    private TaggerEncoder encoder = TaggerEncoder.ENGLISH;

    /** Finds the attributions of an article. */
    private interface Finder {
        List<Attributed> find(Article article);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        List<Article> dev = Article.read(data, "dev");
        out.println(
                "Spans count as exact where each end is off by one character at most. An article annotated by several");
        out.println("people counts once for each of them; 'first annotator' counts each article once.");
        Articles ruled = new Articles(new LanguagePacks());
        report("The rules of the program", dev, article -> rules(ruled, article), out);
        switch (encoder) {
            case ENGLISH -> {
                try (TaggerResource resource = TaggerResource.english()) {
                    report("The English tagger", dev, article -> tagged(resource.tagger(), article), out);
                }
            }
            case MULTILINGUAL -> {
                try (MultilingualEncoder states =
                                new MultilingualEncoder(MultilingualOptions.usual(), (done, total) -> {});
                        TaggerResource resource = TaggerResource.multilingual(states)) {
                    report("The multilingual tagger", dev, article -> tagged(resource.tagger(), article), out);
                }
            }
        }
        out.println("Known: two trained people, on the train part: Content .69 exact, .88 overlapping; Cue .71;"
                + " Source .79.");
        out.println(
                "       A perceptron on the frozen encoder: Content .38 exact, .82 overlapping; Cue .57; Source .62.");
        out.flush();
        return 0;
    }

    private static List<Attributed> rules(Articles ruled, Article article) {
        return ruled.of(article.annotated().id(), article.annotated().text(), Language.ENGLISH).attributions().stream()
                .map(Attributed::of)
                .toList();
    }

    private static List<Attributed> tagged(SpeechTagger tagger, Article article) {
        return tagger.tag(article.input()).stream().map(Attributed::of).toList();
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
