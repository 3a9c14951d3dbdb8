package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
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
 * linkage from the most alike pair on. Articles of different languages share little but names, numbers and dates, so they
 * are compared by these alone, against a threshold of their own.
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
     * @param background number of unseen articles, at least 0, that share nothing with those seen: they keep the words of
     *     the event itself from counting for little in a collection about one event
     */
    public record Options(double sameLanguage, double otherLanguage, int background) {
        /** Returns the options fitted by {@code stemma-bench stories}. */
        public static Options defaults() {
            return new Options(0.13, 0.14, 0);
        }

        /** Throws {@link IllegalArgumentException} where a number leaves its range. */
        public Options {
            if (sameLanguage <= 0 || otherLanguage <= 0 || background < 0) {
                throw new IllegalArgumentException("thresholds must be positive, background not negative");
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
        Concepts concepts = Concepts.of(articles.stream().map(Extract::all).toList(), packs, sounds);
        int count = articles.size();
        double[][] words = cosines(concepts, count, concept -> true);
        double[][] names = cosines(concepts, count, concept -> concepts.isName(concept) || concepts.isExact(concept));
        List<Language> languages =
                articles.stream().map(article -> article.article().language()).toList();
        for (int first = 0; first < count; first++) {
            for (int second = 0; second < count; second++) {
                boolean same = languages.get(first).equals(languages.get(second));
                words[first][second] = same
                        ? words[first][second] / options.sameLanguage() - 1
                        : names[first][second] / options.otherLanguage() - 1;
            }
        }
        return words;
    }

    /** Returns the cosines of the texts' concepts, of those that {@code counts} admits, weighted by rarity. */
    private double[][] cosines(Concepts concepts, int count, IntPredicate counts) {
        Map<Integer, List<Integer>> postings = new TreeMap<>();
        for (int index = 0; index < count; index++) {
            for (int concept : concepts.of(index)) {
                if (counts.test(concept)) {
                    postings.computeIfAbsent(concept, key -> new ArrayList<>()).add(index);
                }
            }
        }
        double[][] cosines = new double[count][count];
        for (List<Integer> list : postings.values()) {
            double rarity = Math.log(1 + (count + options.background()) / (double) list.size());
            int[] places = list.stream().mapToInt(Integer::intValue).toArray();
            for (int first : places) {
                for (int second : places) {
                    cosines[first][second] += rarity * rarity;
                }
            }
        }
        double[] norms = new double[count];
        Arrays.setAll(norms, index -> Math.sqrt(cosines[index][index]));
        for (int first = 0; first < count; first++) {
            for (int second = 0; second < count; second++) {
                double norm = norms[first] * norms[second];
                cosines[first][second] = norm == 0 ? 0 : cosines[first][second] / norm;
            }
        }
        return cosines;
    }
}
