package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Concepts;
import org.stemma.annotate.Extract;
import org.stemma.annotate.LanguagePacks;
import org.stemma.text.Language;
import org.stemma.text.Sounds;

/**
 * The stage that puts articles about one event together.
 *
 * <p>First version: articles are compared by their concepts weighted by rarity (cosine), and groups grow by average
 * linkage from the most alike pair on. Articles of different languages share only names, numbers, dates and words that
 * sound alike, so for them a lower threshold holds.
 */
public final class StoryGrouper {
    private final LanguagePacks packs;
    private final Options options;
    private final Sounds sounds = new Sounds();

    /** Makes a stage that looks up words without content in these packs, with the fitted options. */
    public StoryGrouper(LanguagePacks packs) {
        this(packs, Options.defaults());
    }

    /** Makes a stage with options of one's own. */
    public StoryGrouper(LanguagePacks packs, Options options) {
        this.packs = packs;
        this.options = options;
    }

    /**
     * What the stage goes by.
     *
     * @param sameLanguage mean similarity, in (0, 1], that holds articles of one language together
     * @param otherLanguage the same for articles of different languages
     * @param background number of unseen articles, at least 1, that share nothing with those seen: without them the words
     *     of the event itself would count for nothing in a collection about one event
     */
    public record Options(double sameLanguage, double otherLanguage, int background) {
        /** Returns the options fitted by {@code stemma-bench stories}. */
        public static Options defaults() {
            return new Options(0.16, 0.07, 100);
        }

        /** Throws {@link IllegalArgumentException} where a number leaves its range. */
        public Options {
            if (sameLanguage <= 0 || otherLanguage <= 0 || background < 1) {
                throw new IllegalArgumentException("thresholds and background must be positive");
            }
        }
    }

    /** Returns the stories in order of their first article; each article is in exactly one. */
    public List<Story> group(List<AnnotatedArticle> articles) {
        List<Story> stories = new ArrayList<>();
        for (List<Integer> members : new AverageLinkage(excess(articles)).groups()) {
            List<AnnotatedArticle> story = members.stream().map(articles::get).toList();
            stories.add(new Story(story.get(0).id(), story));
        }
        return stories;
    }

    /** Returns for each pair how far its similarity lies above its threshold, as a share of the threshold. */
    private double[][] excess(List<AnnotatedArticle> articles) {
        double[][] excess = cosines(articles);
        List<Language> languages =
                articles.stream().map(article -> article.article().language()).toList();
        for (int first = 0; first < excess.length; first++) {
            for (int second = 0; second < excess.length; second++) {
                boolean same = languages.get(first).equals(languages.get(second));
                excess[first][second] /= same ? options.sameLanguage() : options.otherLanguage();
                excess[first][second] -= 1;
            }
        }
        return excess;
    }

    private double[][] cosines(List<AnnotatedArticle> articles) {
        Concepts concepts =
                Concepts.of(articles.stream().map(Extract::all).toList(), packs, sounds);
        int count = articles.size();
        Map<Integer, List<Integer>> postings = new TreeMap<>();
        for (int index = 0; index < count; index++) {
            for (int concept : concepts.of(index)) {
                postings.computeIfAbsent(concept, key -> new ArrayList<>()).add(index);
            }
        }
        double[][] dot = new double[count][count];
        for (List<Integer> list : postings.values()) {
            double rarity = Math.log((count + options.background()) / (double) list.size());
            int[] places = list.stream().mapToInt(Integer::intValue).toArray();
            for (int first : places) {
                for (int second : places) {
                    dot[first][second] += rarity * rarity;
                }
            }
        }
        double[] norms = new double[count];
        Arrays.setAll(norms, index -> Math.sqrt(dot[index][index]));
        for (int first = 0; first < count; first++) {
            for (int second = 0; second < count; second++) {
                double norm = norms[first] * norms[second];
                dot[first][second] = norm == 0 ? 0 : dot[first][second] / norm;
            }
        }
        return dot;
    }
}
