package org.stemma.bench.stories;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.Counts;
import org.stemma.bench.DataFolder;
import org.stemma.encode.Encoders;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.encode.PreparationListener;
import org.stemma.multilingual.MultilingualEncoderProvider;
import org.stemma.story.Resemblance;
import org.stemma.story.Signature;
import org.stemma.story.StoryGrouper;
import org.stemma.story.StoryModel;
import org.stemma.story.StoryStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench stories}: B-cubed F1 of story grouping, fitted on a third of the stories. */
@Command(
        name = "stories",
        description =
                "B-cubed F1 of story grouping, at once and one article at a time; fitted on a third of the stories,"
                        + " measured on the rest.")
public final class StoriesCommand implements Callable<Integer> {
    private static final List<String> LANGUAGES = List.of("en", "ru", "uk", "de", "fr");
    private static final int SMALL = 10;
    private static final int SMALL_WEIGHT = 5;
    private static final int DAY = 3;
    private static final int FIT_NEWS = 2;
    private static final double LOWEST = -2;
    private static final double HIGHEST = 2;
    private static final double STEP = 0.25;

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(names = "--fit", paramLabel = "FILE", description = "Fit the weights anew and write them to this file.")
    private @Nullable Path fit;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keep signatures in this folder, and take them from there in the next run.")
    private @Nullable Path keep;

    @Option(
            names = "--every",
            paramLabel = "N",
            description =
                    "Mix the translations with every N-th article of the day's news only (default: ${DEFAULT-VALUE}).")
    private int every = 1;

    /** Articles that are handed over at once, or several times a few. */
    private record Set(String name, List<List<Told>> collections) {
        Set in(IntPredicate spaces) {
            return new Set(
                    name,
                    collections.stream()
                            .map(collection -> collection.stream()
                                    .map(told -> new Told(told.article().in(spaces), told.story()))
                                    .toList())
                            .toList());
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        LanguagePacks packs = new LanguagePacks();
        try (Encoders encoders = new Encoders(
                List.of(new MiniLmEncoder(), new MultilingualEncoderProvider().create(PreparationListener.NONE)))) {
            Signatures signatures = new Signatures(packs, encoders, keep, out);
            StoryData raw = new StoryData(data);
            List<Told> stories = signatures.of("stories", raw.stories());
            List<Told> clusters = signatures.of("newsclusters", raw.newsClusters());
            LocalDate day = LocalDate.of(2020, 5, DAY);
            List<Told> translations = signatures.of("NTREX", raw.translations(LANGUAGES, day));
            List<Told> news = signatures.of("tgnews", every(raw.dayOfNews(DAY), every));
            StoryModel model =
                    fit == null ? StoryModel.load() : fitted(fit, stories, clusters, translations, news, out);
            out.println(
                    "Asked: stories .86 (TF-IDF with the best threshold in hindsight .753), newsclusters .95 (.917),"
                            + " translations among a day's news .95");
            List<Set> sets = List.of(
                    new Set("stories, rest", List.of(Told.rest(stories))),
                    new Set("stories, all", List.of(stories)),
                    new Set("stories, rest, few at once", Told.small(Told.rest(stories), SMALL)),
                    new Set("newsclusters, rest", List.of(Told.rest(clusters))),
                    new Set("newsclusters, all", List.of(clusters)),
                    new Set("newsclusters, rest, few", Told.small(Told.rest(clusters), SMALL)),
                    new Set("translations, rest", List.of(Told.rest(translations))),
                    new Set("translations, rest, few", Told.small(Told.rest(translations), SMALL)),
                    new Set("translations, rest, news", List.of(joined(Told.rest(translations), news))));
            report(model, sets, "English and multilingual encoder", space -> true, out);
            report(model, sets, "multilingual encoder alone", space -> space > 0, out);
            report(model, sets, "no encoder", space -> false, out);
            streams(model, sets, out);
        }
        return 0;
    }

    private static List<Told> joined(List<Told> one, List<Told> other) {
        List<Told> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private StoryModel fitted(
            Path file,
            List<Told> stories,
            List<Told> clusters,
            List<Told> translations,
            List<Told> news,
            PrintWriter out)
            throws IOException {
        Set english = new Set("stories", List.of(Told.third(stories)));
        Set events = new Set("newsclusters", List.of(Told.third(clusters)));
        Set few = new Set("few stories", Told.asIfOfOneTime(Told.small(Told.third(stories), SMALL)));
        Set fewEvents = new Set("few newsclusters", Told.asIfOfOneTime(Told.small(Told.third(clusters), SMALL)));
        Set foreign = new Set(
                "translations", List.of(Told.onDrawnDays(joined(Told.third(translations), every(news, FIT_NEWS)))));
        Set fewForeign = new Set("few translations", Told.small(Told.onDrawnDays(Told.third(translations)), SMALL));
        Set oneDay = new Set("translations of one day", List.of(Told.third(translations)));
        Set fewOfOneDay = new Set("few translations of one day", Told.small(Told.third(translations), SMALL));
        Map<Resemblance.Kind, double[]> weights = new EnumMap<>(Resemblance.Kind.class);
        for (Resemblance.Kind kind : Resemblance.Kind.values()) {
            IntPredicate spaces = space -> switch (kind) {
                case SAME_FIRST, ACROSS -> true;
                case SAME_OTHER -> space > 0;
                case SAME_NONE, ACROSS_NONE -> false;
            };
            StoryPairs pairs = new StoryPairs();
            List<Set> whole = kind.isSameLanguage() ? List.of(english, events) : List.of(foreign);
            List<Set> small = kind.isSameLanguage() ? List.of(few, fewEvents) : List.of(fewForeign);
            whole.forEach(set -> set.in(spaces).collections().forEach(all -> pairs.add(all, kind::equals, 1)));
            small.forEach(
                    set -> set.in(spaces).collections().forEach(all -> pairs.add(all, kind::equals, SMALL_WEIGHT)));
            weights.put(kind, pairs.fit());
            out.printf("%-12s %d pairs%n", kind, pairs.size());
            out.flush();
            // The other kinds must not get in the way of the threshold: across languages those of one language are
            // known.
            Map<Resemblance.Kind, double[]> all = new EnumMap<>(weights);
            for (Resemblance.Kind other : Resemblance.Kind.values()) {
                all.putIfAbsent(other, weights.get(kind));
            }
            List<Set> judged = kind.isSameLanguage()
                    ? List.of(english, events, few, fewEvents)
                    : List.of(foreign, fewForeign, oneDay, fewOfOneDay);
            double offset = best(offsetted -> {
                all.put(kind, shifted(weights.getOrDefault(kind, new double[StoryModel.INPUTS]), offsetted));
                StoryModel model = new StoryModel(all, "");
                return judged.stream()
                        .mapToDouble(set -> measure(model, set.in(spaces)).f1())
                        .sum();
            });
            weights.computeIfPresent(kind, (same, factors) -> shifted(factors, offset));
            out.printf(Locale.ROOT, "%-12s threshold moved by %.2f%n", kind, offset);
        }
        StoryModel model = new StoryModel(
                weights,
                "stories, newsclusters, NTREX (" + String.join(" ", LANGUAGES) + ") among tgnews of 3 May 2020:"
                        + " every third story, days of the latter two drawn; stemma-bench stories --fit");
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), model);
        return model;
    }

    private static <T> List<T> every(List<T> all, int step) {
        List<T> some = new ArrayList<>();
        for (int place = 0; place < all.size(); place += step) {
            some.add(all.get(place));
        }
        return some;
    }

    private static double[] shifted(double[] weights, double by) {
        double[] shifted = weights.clone();
        shifted[0] += by;
        return shifted;
    }

    /** Returns what gives the greatest value, of steps in the order of their distance from 0. */
    private static double best(ToDoubleFunction<Double> value) {
        double best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double offset = LOWEST; offset <= HIGHEST; offset += STEP) {
            double found = value.applyAsDouble(offset);
            if (found > greatest) {
                best = offset;
                greatest = found;
            }
        }
        return best;
    }

    private static Counts measure(StoryModel model, Set set) {
        Counts sum = Counts.of(0, 0, 0);
        for (List<Told> collection : set.collections()) {
            List<Signature> articles = collection.stream().map(Told::article).toList();
            sum = sum.plus(Told.bCubed(collection, new StoryGrouper(model).groups(articles)));
        }
        return sum;
    }

    private static void report(StoryModel model, List<Set> sets, String with, IntPredicate spaces, PrintWriter out) {
        out.println(with);
        for (Set set : sets) {
            long start = System.nanoTime();
            print(set.name(), measure(model, set.in(spaces)), start, out);
        }
    }

    private static void print(String name, Counts counts, long start, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "  %-28s P %.3f  R %.3f  F1 %.3f  %.1f s%n",
                name,
                counts.precision(),
                counts.recall(),
                counts.f1(),
                (System.nanoTime() - start) / 1e9);
        out.flush();
    }

    /** Articles one at a time: in the order of the collection, backwards, and how close these two come to all at once. */
    private static void streams(StoryModel model, List<Set> sets, PrintWriter out) {
        out.println(
                "one article at a time, in order and backwards; close: B-cubed F1 of the one taken as truth for the other");
        for (Set set : sets) {
            if (set.collections().size() > 1) {
                continue;
            }
            List<Told> articles = set.collections().get(0);
            List<Told> backwards = new ArrayList<>(articles);
            Collections.reverse(backwards);
            long start = System.nanoTime();
            Map<String, String> forward = streamed(model, articles);
            print(set.name(), Told.bCubed(articles, groups(articles, forward)), start, out);
            start = System.nanoTime();
            Map<String, String> back = streamed(model, backwards);
            print(set.name() + ", back", Told.bCubed(articles, groups(articles, back)), start, out);
            List<Told> asTold = articles.stream()
                    .map(told -> new Told(
                            told.article(), forward.getOrDefault(told.article().id(), "")))
                    .toList();
            print(set.name() + ", close", Told.bCubed(asTold, groups(articles, back)), start, out);
        }
    }

    private static Map<String, String> streamed(StoryModel model, List<Told> articles) {
        StoryStream stream = new StoryStream(model);
        Map<String, String> storyOf = new HashMap<>();
        for (Told told : articles) {
            stream.add(told.article(), article -> "story-" + article)
                    .moves()
                    .forEach(move -> storyOf.put(move.article(), move.to()));
        }
        return storyOf;
    }

    private static List<List<Integer>> groups(List<Told> articles, Map<String, String> storyOf) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int place = 0; place < articles.size(); place++) {
            String story = storyOf.getOrDefault(articles.get(place).article().id(), "");
            groups.computeIfAbsent(story, opened -> new ArrayList<>()).add(place);
        }
        return List.copyOf(groups.values());
    }
}
