package org.stemma.bench.stories;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.Articles;
import org.stemma.bench.Counts;
import org.stemma.bench.DataFolder;
import org.stemma.story.Likeness;
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
            Collection storiesFit = collection(List.of(Told.third(stories)), background);
            Collection storiesSmall = collection(Told.small(Told.third(stories), SMALL), background);
            Collection clustersFit = collection(List.of(Told.third(clusters)), background);
            double same = fit(
                    0.08,
                    List.of(storiesFit, storiesSmall, clustersFit),
                    (collection, threshold) -> collection.measure(threshold, threshold),
                    out);
            Collection translationsFit = collection(List.of(Told.third(translations)), background);
            Collection translationsSmall = collection(Told.small(Told.third(translations), SMALL), background);
            double other = fit(
                    0.04,
                    List.of(translationsFit, translationsSmall),
                    (collection, threshold) -> collection.measure(same, threshold),
                    out);
            out.printf(Locale.ROOT, "  same language %.2f, other language %.2f%n", same, other);
            report("stories, rest", List.of(Told.rest(stories)), background, same, other, out);
            report("stories, all", List.of(stories), background, same, other, out);
            report("stories, rest, small", Told.small(Told.rest(stories), SMALL), background, same, other, out);
            report("newsclusters, all", List.of(clusters), background, same, other, out);
            report("newsclusters, small", Told.small(Told.rest(clusters), SMALL), background, same, other, out);
            report("translations, rest", List.of(Told.rest(translations)), background, same, other, out);
            report("translations, small", Told.small(Told.rest(translations), SMALL), background, same, other, out);
        }
        return 0;
    }

    /** Articles that are handed over at once, or several times a few, compared with each other. */
    private record Collection(List<List<Told>> articles, List<Likeness> likeness) {
        Counts measure(double same, double other) {
            Counts sum = Counts.of(0, 0, 0);
            for (int i = 0; i < articles.size(); i++) {
                sum = sum.plus(Told.bCubed(articles.get(i), likeness.get(i).groups(same, other)));
            }
            return sum;
        }
    }

    private Collection collection(List<List<Told>> articles, int background) {
        return new Collection(
                articles,
                articles.stream()
                        .map(told ->
                                Likeness.of(told.stream().map(Told::article).toList(), packs, background))
                        .toList());
    }

    /** What is measured for a threshold. */
    private interface Measure {
        Counts of(Collection collection, double threshold);
    }

    /** Returns the threshold with the best sum of F1 over the collections. */
    private static double fit(double lowest, List<Collection> collections, Measure measure, PrintWriter out) {
        double best = lowest;
        double bestSum = -1;
        for (double threshold = lowest; threshold < lowest + 0.26; threshold += 0.02) {
            double at = threshold;
            List<Double> f1 = collections.stream()
                    .map(collection -> measure.of(collection, at).f1())
                    .toList();
            out.printf(Locale.ROOT, "  %.2f", threshold);
            f1.forEach(value -> out.printf(Locale.ROOT, "  %.3f", value));
            out.println();
            double sum = f1.stream().mapToDouble(Double::doubleValue).sum();
            if (sum > bestSum) {
                bestSum = sum;
                best = threshold;
            }
        }
        out.flush();
        return best;
    }

    private void report(
            String name, List<List<Told>> articles, int background, double same, double other, PrintWriter out) {
        long start = System.nanoTime();
        Counts counts = collection(articles, background).measure(same, other);
        out.printf(
                Locale.ROOT,
                "  %-22s P %.3f  R %.3f  F1 %.3f  %.1f s%n",
                name,
                counts.precision(),
                counts.recall(),
                counts.f1(),
                (System.nanoTime() - start) / 1e9);
        out.flush();
    }
}
