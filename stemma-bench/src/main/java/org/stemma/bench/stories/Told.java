package org.stemma.bench.stories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Counts;
import org.stemma.story.Signature;

/**
 * An article and the story that it truly belongs to.
 *
 * @param story empty where it is not known: the article is only there to be confused with others
 */
record Told(Signature article, String story) {
    /** Days from which a story's day is drawn. */
    private static final int WEEKS = 21;

    /** One article in so many gets no day. */
    private static final int UNDATED = 3;

    /**
     * Returns B-cubed precision and recall of stories found: the mean, over all articles whose story is known, of the share
     * of an article's group that is of its true story, and of the share of its true story that is in its group (Bagga and
     * Baldwin 1998).
     */
    static Counts bCubed(List<Told> articles, List<List<Integer>> found) {
        Map<String, Long> sizes = articles.stream().collect(Collectors.groupingBy(Told::story, Collectors.counting()));
        long known = articles.size() - sizes.getOrDefault("", 0L);
        double right = 0;
        double met = 0;
        for (List<Integer> group : found) {
            Map<String, Integer> shares = new LinkedHashMap<>();
            group.forEach(article -> shares.merge(articles.get(article).story(), 1, Integer::sum));
            shares.remove("");
            for (Map.Entry<String, Integer> share : shares.entrySet()) {
                double squared = (double) share.getValue() * share.getValue();
                right += squared / group.size();
                met += squared / (double) sizes.getOrDefault(share.getKey(), 1L);
            }
        }
        return new Counts(known, known, right, met);
    }

    /**
     * Returns small collections as they are, then as if all their articles were published on one day, then as if nobody knew
     * when. Reports that somebody hands over together are mostly of one time; in collections of years a common day tells more.
     */
    static List<List<Told>> asIfOfOneTime(List<List<Told>> collections) {
        List<List<Told>> all = new ArrayList<>(collections);
        collections.forEach(collection -> all.add(on(collection, LocalDate.EPOCH)));
        collections.forEach(collection -> all.add(on(collection, null)));
        return all;
    }

    private static List<Told> on(List<Told> articles, @Nullable LocalDate day) {
        return articles.stream()
                .map(told -> new Told(told.article().on(day), told.story()))
                .toList();
    }

    /**
     * Returns the same articles as if published on days that are drawn: a story on a day of some weeks, its articles on that
     * day or the next, and some articles on no day that anybody knows. For collections whose days are not known.
     */
    static List<Told> onDrawnDays(List<Told> articles) {
        Random random = new Random(1);
        Map<String, Integer> days = new LinkedHashMap<>();
        return articles.stream()
                .map(told -> {
                    String story = told.story().isEmpty() ? told.article().id() : told.story();
                    int day = days.computeIfAbsent(story, drawn -> random.nextInt(WEEKS)) + random.nextInt(2);
                    boolean unknown = random.nextInt(UNDATED) == 0;
                    return new Told(told.article().on(unknown ? null : LocalDate.EPOCH.plusDays(day)), told.story());
                })
                .toList();
    }

    /** Returns one third of the stories with all their articles: every third by order of appearance. */
    static List<Told> third(List<Told> articles) {
        Map<String, Integer> numbers = numbers(articles);
        return articles.stream().filter(told -> isThird(told, numbers)).toList();
    }

    /** Returns the articles of the other two thirds of the stories. */
    static List<Told> rest(List<Told> articles) {
        Map<String, Integer> numbers = numbers(articles);
        return articles.stream().filter(told -> !isThird(told, numbers)).toList();
    }

    private static boolean isThird(Told told, Map<String, Integer> numbers) {
        return numbers.getOrDefault(told.story(), 0) % 3 == 0;
    }

    private static Map<String, Integer> numbers(List<Told> articles) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        articles.forEach(told -> numbers.putIfAbsent(told.story(), numbers.size()));
        return numbers;
    }

    /** Returns collections of about this many articles, made of whole stories in order: what a user hands over at once. */
    static List<List<Told>> small(List<Told> articles, int size) {
        Map<String, List<Told>> byStory =
                articles.stream().collect(Collectors.groupingBy(Told::story, LinkedHashMap::new, Collectors.toList()));
        List<List<Told>> collections = new ArrayList<>();
        List<Told> open = new ArrayList<>();
        for (List<Told> story : byStory.values()) {
            open.addAll(story);
            if (open.size() >= size) {
                collections.add(List.copyOf(open));
                open.clear();
            }
        }
        return collections;
    }
}
