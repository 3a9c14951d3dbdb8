package org.stemma.bench.stories;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.Articles;
import org.stemma.bench.Counts;
import org.stemma.bench.DataFolder;
import org.stemma.story.StoryGrouper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench stories}: B-cubed F1 of story grouping, thresholds fitted on a third of the stories. */
@Command(
        name = "stories",
        description = "B-cubed F1 of story grouping; thresholds fitted on a third, measured on the rest.")
public final class StoriesCommand implements Callable<Integer> {
    private static final List<String> LANGUAGES = List.of("en", "ru", "uk", "de", "fr");
    private static final int SMALL = 10;

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(
            names = "--background",
            split = ",",
            paramLabel = "N",
            description = "Numbers of unseen articles to count as background (default: ${DEFAULT-VALUE}).")
    private List<Integer> backgrounds = List.of(StoryGrouper.Options.defaults().background());

    private final LanguagePacks packs = new LanguagePacks();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        StoryData collections = new StoryData(data, new Articles(packs));
        long start = System.nanoTime();
        List<Told> stories = collections.stories();
        out.printf(Locale.ROOT, "%d stories annotated in %.0f s%n", stories.size(), (System.nanoTime() - start) / 1e9);
        List<Told> clusters = collections.newsClusters();
        List<Told> translations = collections.translations(LANGUAGES);
        out.println("Best known: TF-IDF with the best threshold in hindsight .753 (stories), .917 (newsclusters)");
        for (int background : backgrounds) {
            out.println("background " + background);
            double same = fitSame(stories, clusters, background, out);
            double other = fitOther(translations, same, background, out);
            StoryGrouper.Options options = new StoryGrouper.Options(same, other, background);
            report("stories, rest", List.of(Told.rest(stories)), options, out);
            report("stories, all", List.of(stories), options, out);
            report("stories, rest, small", Told.small(Told.rest(stories), SMALL), options, out);
            report("newsclusters, all", List.of(clusters), options, out);
            report("newsclusters, small", Told.small(Told.rest(clusters), SMALL), options, out);
            report("translations, rest", List.of(Told.rest(translations)), options, out);
            report("translations, small", Told.small(Told.rest(translations), SMALL), options, out);
        }
        return 0;
    }

    private double fitSame(List<Told> stories, List<Told> clusters, int background, PrintWriter out) {
        List<List<Told>> large = List.of(Told.third(stories));
        List<List<Told>> small = Told.small(Told.third(stories), SMALL);
        List<List<Told>> events = List.of(Told.third(clusters));
        double best = 0;
        double bestF1 = -1;
        for (double threshold = 0.08; threshold < 0.34; threshold += 0.02) {
            StoryGrouper.Options options = new StoryGrouper.Options(threshold, threshold / 2, background);
            double atOnce = measure(large, options).f1();
            double apart = measure(small, options).f1();
            double event = measure(events, options).f1();
            out.printf(
                    Locale.ROOT,
                    "  same language  %.2f: third of stories %.3f, in small collections %.3f; of newsclusters %.3f%n",
                    threshold,
                    atOnce,
                    apart,
                    event);
            if (atOnce + apart + event > bestF1) {
                bestF1 = atOnce + apart + event;
                best = threshold;
            }
        }
        out.flush();
        return best;
    }

    private double fitOther(List<Told> translations, double same, int background, PrintWriter out) {
        List<List<Told>> large = List.of(Told.third(translations));
        List<List<Told>> small = Told.small(Told.third(translations), SMALL);
        double best = 0;
        double bestF1 = -1;
        for (double threshold = 0.04; threshold < 0.32; threshold += 0.02) {
            StoryGrouper.Options options = new StoryGrouper.Options(same, threshold, background);
            double atOnce = measure(large, options).f1();
            double apart = measure(small, options).f1();
            out.printf(
                    Locale.ROOT,
                    "  other language %.2f: third of translations %.3f, in small collections %.3f%n",
                    threshold,
                    atOnce,
                    apart);
            if (atOnce + apart > bestF1) {
                bestF1 = atOnce + apart;
                best = threshold;
            }
        }
        out.flush();
        return best;
    }

    private void report(String name, List<List<Told>> collections, StoryGrouper.Options options, PrintWriter out) {
        long start = System.nanoTime();
        Counts counts = measure(collections, options);
        out.printf(
                Locale.ROOT,
                "  %-22s %.2f %.2f  P %.3f  R %.3f  F1 %.3f  %.1f s%n",
                name,
                options.sameLanguage(),
                options.otherLanguage(),
                counts.precision(),
                counts.recall(),
                counts.f1(),
                (System.nanoTime() - start) / 1e9);
        out.flush();
    }

    private Counts measure(List<List<Told>> collections, StoryGrouper.Options options) {
        Counts sum = Counts.of(0, 0, 0);
        for (List<Told> collection : collections) {
            List<AnnotatedArticle> articles = new ArrayList<>();
            collection.forEach(told -> articles.add(told.article()));
            sum = sum.plus(Told.bCubed(collection, new StoryGrouper(packs, options).group(articles)));
        }
        return sum;
    }
}
