package org.stemma.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Concepts;
import org.stemma.annotate.Extract;
import org.stemma.annotate.LanguagePacks;
import org.stemma.text.Sounds;

/**
 * The stage that puts articles about one event together.
 *
 * <p>First version: articles are compared by their concepts weighted by rarity (cosine), and groups grow by average
 * linkage from the most alike pair on. Articles of different languages share only names, numbers, dates and words that
 * sound alike, so for them a lower threshold holds.
 */
public final class StoryGrouper {
    /** Mean similarity that holds articles of one language together; fitted on {@code newsclusters/} and {@code stories/}. */
    public static final double SAME_LANGUAGE = 0.16;

    /** The same for articles of different languages. */
    public static final double OTHER_LANGUAGE = 0.07;

    private final LanguagePacks packs;
    private final Sounds sounds = new Sounds();

    /** Makes a stage that looks up words without content in these packs. */
    public StoryGrouper(LanguagePacks packs) {
        this.packs = packs;
    }

    /** Returns the stories in order of their first article; each article is in exactly one. */
    public List<Story> group(List<AnnotatedArticle> articles) {
        double[][] excess = excess(articles);
        List<List<Integer>> groups = new ArrayList<>();
        for (int index = 0; index < articles.size(); index++) {
            groups.add(new ArrayList<>(List.of(index)));
        }
        for (int[] pair : pairsByExcess(excess)) {
            List<Integer> first = groupOf(groups, pair[0]);
            List<Integer> second = groupOf(groups, pair[1]);
            if (first != second && linkage(first, second, excess) >= 0) {
                first.addAll(second);
                second.clear();
            }
        }
        return groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().map(articles::get).toList())
                .map(members -> new Story(members.get(0).id(), members))
                .sorted((a, b) -> Integer.compare(
                        articles.indexOf(a.articles().get(0)), articles.indexOf(b.articles().get(0))))
                .toList();
    }

    private static List<Integer> groupOf(List<List<Integer>> groups, int article) {
        return groups.stream().filter(group -> group.contains(article)).findFirst().orElseThrow();
    }

    private static double linkage(List<Integer> first, List<Integer> second, double[][] excess) {
        return first.stream()
                .flatMapToDouble(a -> second.stream().mapToDouble(b -> excess[a][b]))
                .average()
                .orElse(-1);
    }

    private static List<int[]> pairsByExcess(double[][] excess) {
        List<int[]> pairs = new ArrayList<>();
        for (int first = 0; first < excess.length; first++) {
            for (int second = first + 1; second < excess.length; second++) {
                if (excess[first][second] >= 0) {
                    pairs.add(new int[] {first, second});
                }
            }
        }
        pairs.sort((a, b) -> Double.compare(excess[b[0]][b[1]], excess[a[0]][a[1]]));
        return pairs;
    }

    /** Returns for each pair how far its similarity lies above its threshold, as a share of the threshold. */
    private double[][] excess(List<AnnotatedArticle> articles) {
        Concepts concepts =
                Concepts.of(articles.stream().map(Extract::all).toList(), packs, sounds);
        int count = articles.size();
        double[][] dot = new double[count][count];
        Map<Integer, List<Integer>> postings = new TreeMap<>();
        Map<Integer, Double> norms = new HashMap<>();
        for (int index = 0; index < count; index++) {
            double squares = 0;
            for (int concept : concepts.of(index)) {
                postings.computeIfAbsent(concept, key -> new ArrayList<>()).add(index);
                squares += concepts.rarity(concept) * concepts.rarity(concept);
            }
            norms.put(index, Math.sqrt(squares));
        }
        postings.forEach((concept, list) -> {
            double square = concepts.rarity(concept) * concepts.rarity(concept);
            for (int first : list) {
                for (int second : list) {
                    dot[first][second] += square;
                }
            }
        });
        for (int first = 0; first < count; first++) {
            for (int second = 0; second < count; second++) {
                double norm = norms.getOrDefault(first, 0.0) * norms.getOrDefault(second, 0.0);
                boolean same = articles.get(first)
                        .article()
                        .language()
                        .equals(articles.get(second).article().language());
                double threshold = same ? SAME_LANGUAGE : OTHER_LANGUAGE;
                dot[first][second] = (norm == 0 ? 0 : dot[first][second] / norm) / threshold - 1;
            }
        }
        return dot;
    }
}
