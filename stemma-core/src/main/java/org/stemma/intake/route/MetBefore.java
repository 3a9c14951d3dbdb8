package org.stemma.intake.route;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.stemma.article.Article;
import org.stemma.encode.Sha256;

/**
 * Gathers articles, each once. Two are the same where their cleaned texts are, or where their addresses are and most words of
 * the shorter stand in the longer. Of two outlets, or of two sites, no two articles are the same, however alike: one has
 * taken over the other's, and that is what Stemma is to find.
 */
public final class MetBefore {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern TRACKING =
            Pattern.compile("[?&](?:utm_[a-z]+|fbclid|gclid|yclid|mc_[ce]id|cmpid|ref)=[^&]*");
    private static final Pattern EDGES = Pattern.compile("^https?://(?:www\\.)?|#.*$|[/?&]+$");

    /** Reports are corrected and made longer under one address; below this share of common words it is another report. */
    private static final double SAME = 0.8;

    private final IntFunction<Article> texts;
    private final List<Met> met = new ArrayList<>();
    private final Map<String, List<Integer>> byText = new HashMap<>();
    private final Map<String, List<Integer>> byAddress = new HashMap<>();

    /** Will ask for the article of a number where its text has to be compared with another; keeps no text itself. */
    public MetBefore(IntFunction<Article> texts) {
        this.texts = texts;
    }

    /**
     * Adds an article, or its place where it was met before; then the longer text stays.
     *
     * @param number the number by which the article can be asked for from now on
     * @return where in {@link #articles} this article's text stands now; empty where another's stayed
     */
    public OptionalInt add(int number, Article article) {
        String text = digest(article);
        Met now = Met.of(number, article);
        for (int index : byText.getOrDefault(text, List.of())) {
            if (!areOfTwo(met.get(index), now)) {
                met.set(index, met.get(index).alsoMet(now));
                return OptionalInt.empty();
            }
        }
        String url = article.url();
        String address = url == null ? "" : address(url);
        for (int index : address.isEmpty() ? List.<Integer>of() : byAddress.getOrDefault(address, List.of())) {
            Met known = met.get(index);
            Article before = texts.apply(known.number());
            if (common(before, article) >= SAME) {
                boolean longer = article.text().length() > before.text().length();
                met.set(index, longer ? now.alsoMet(known) : known.alsoMet(now));
                byText.computeIfAbsent(text, any -> new ArrayList<>()).add(index);
                return longer ? OptionalInt.of(index) : OptionalInt.empty();
            }
        }
        byText.computeIfAbsent(text, any -> new ArrayList<>()).add(met.size());
        if (!address.isEmpty()) {
            byAddress.computeIfAbsent(address, any -> new ArrayList<>()).add(met.size());
        }
        met.add(now);
        return OptionalInt.of(met.size() - 1);
    }

    /** Returns all articles, in the order in which they were first met. */
    public List<Met> articles() {
        return Collections.unmodifiableList(met);
    }

    private static String digest(Article article) {
        String text = SPACE.matcher(article.text().text().strip()).replaceAll(" ");
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean areOfTwo(Met first, Met second) {
        String outlet = first.outlet();
        String other = second.outlet();
        if (outlet != null && other != null && !outlet.equalsIgnoreCase(other)) {
            return true;
        }
        String url = first.url();
        String otherUrl = second.url();
        return url != null && otherUrl != null && !site(url).equals(site(otherUrl));
    }

    private static String site(String url) {
        String address = address(url);
        int slash = address.indexOf('/');
        return slash < 0 ? address : address.substring(0, slash);
    }

    /** Returns an address without what does not change its page: scheme, tracking, fragment, a slash at the end. */
    static String address(String url) {
        String plain =
                EDGES.matcher(TRACKING.matcher(url.strip()).replaceAll("")).replaceAll("");
        int slash = plain.indexOf('/');
        return slash < 0
                ? plain.toLowerCase(Locale.ROOT)
                : plain.substring(0, slash).toLowerCase(Locale.ROOT) + plain.substring(slash);
    }

    /** Returns the share of the shorter text's words that stand in the longer one. */
    private static double common(Article first, Article second) {
        Map<String, Integer> rest = counts(first);
        Map<String, Integer> other = counts(second);
        int shared = 0;
        for (Map.Entry<String, Integer> word : other.entrySet()) {
            shared += Math.min(word.getValue(), rest.getOrDefault(word.getKey(), 0));
        }
        int shorter = Math.min(sum(rest), sum(other));
        return shorter == 0 ? 0 : shared / (double) shorter;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> counts(Article article) {
        Map<String, Integer> counts = new HashMap<>();
        WORDS.splitAsStream(article.text().text().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }
}
