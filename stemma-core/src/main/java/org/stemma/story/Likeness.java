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
 * How alike some articles are: the cosine of their concepts weighted by rarity, in [0, 1].
 *
 * <p>Articles of different languages share little but names, numbers and dates, so they are compared by these alone.
 */
public final class Likeness {
    private final List<Language> languages;
    private final double[][] cosines;

    private Likeness(List<Language> languages, double[][] cosines) {
        this.languages = languages;
        this.cosines = cosines;
    }

    /**
     * Compares all articles with each other.
     *
     * @param background number of unseen articles, at least 0, that share nothing with those seen: they keep the words of
     *     an event from counting for little in a collection about that one event
     */
    public static Likeness of(List<AnnotatedArticle> articles, LanguagePacks packs, int background) {
        Concepts concepts = Concepts.of(articles.stream().map(Extract::all).toList(), packs, new Sounds());
        int count = articles.size();
        List<Language> languages =
                articles.stream().map(article -> article.article().language()).toList();
        double[][] words = cosines(concepts, count, background, concept -> true);
        double[][] names =
                cosines(concepts, count, background, concept -> concepts.isName(concept) || concepts.isExact(concept));
        for (int first = 0; first < count; first++) {
            for (int second = 0; second < count; second++) {
                boolean same = languages.get(first).equals(languages.get(second));
                words[first][second] = same ? words[first][second] : names[first][second];
            }
        }
        return new Likeness(languages, words);
    }

    private static double[][] cosines(Concepts concepts, int count, int background, IntPredicate counts) {
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
            double rarity = Math.log(1 + (count + background) / (double) list.size());
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

    /**
     * Returns the articles in groups, as their numbers, in order of the groups' first articles: groups grow by average
     * linkage from the most alike pair on.
     *
     * @param sameLanguage mean likeness, above 0, that holds articles of one language together
     * @param otherLanguage the same for articles of different languages
     */
    public List<List<Integer>> groups(double sameLanguage, double otherLanguage) {
        int count = cosines.length;
        double[][] excess = new double[count][count];
        for (int first = 0; first < count; first++) {
            for (int second = 0; second < count; second++) {
                boolean same = languages.get(first).equals(languages.get(second));
                excess[first][second] = cosines[first][second] / (same ? sameLanguage : otherLanguage) - 1;
            }
        }
        return new AverageLinkage(excess).groups();
    }
}
