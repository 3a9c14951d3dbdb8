package org.stemma.provenance;

import com.ibm.icu.lang.UCharacter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.naming.NameType;

/** Which articles name which others, and which unseen origins, as their sources. */
final class Credits {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final SortedMap<String, Set<String>> seen = new TreeMap<>();
    private final SortedMap<String, Set<String>> unseen = new TreeMap<>();

    Credits(List<AnnotatedArticle> articles, Origins origins) {
        for (AnnotatedArticle article : articles) {
            for (AnnotatedArticle other : articles) {
                if (!article.id().equals(other.id())
                        && namesOutlet(article, other.article().outlet())) {
                    seen.computeIfAbsent(article.id(), key -> new TreeSet<>()).add(other.id());
                }
            }
        }
        for (Origin origin : origins.all()) {
            for (String witness : origin.witnesses()) {
                String article = origin.seen();
                if (article == null) {
                    unseen.computeIfAbsent(witness, key -> new TreeSet<>()).add(origin.id());
                } else if (!article.equals(witness)) {
                    seen.computeIfAbsent(witness, key -> new TreeSet<>()).add(article);
                }
            }
        }
    }

    /**
     * Returns whether a name in the article's text is an outlet's, whole or so shortened that two of its words are left, the
     * first among them: "the Bay agency" of "Bay News Agency".
     */
    private static boolean namesOutlet(AnnotatedArticle article, @Nullable String outlet) {
        if (outlet == null) {
            return false;
        }
        List<String> words = words(outlet);
        String own = article.article().outlet();
        boolean itself = own != null && words(own).equals(words);
        return !itself
                && article.names().stream()
                        .filter(name -> name.type() == NameType.ORGANISATION)
                        .map(name -> words(name.text()))
                        .anyMatch(name -> name.size() > 1
                                && words.containsAll(name)
                                && name.get(0).equals(words.get(0)));
    }

    private static List<String> words(String name) {
        return SPACES.splitAsStream(name.strip())
                .map(word -> UCharacter.foldCase(word, true))
                .toList();
    }

    /** Returns whether the article names the other as its source. */
    boolean credits(String article, String other) {
        return seen.getOrDefault(article, Set.of()).contains(other);
    }

    /** Returns whether the article names some other article than this one. */
    boolean creditsOther(String article, String other) {
        return !seen.getOrDefault(article, Set.of()).isEmpty() && !credits(article, other);
    }

    /** Returns whether the article names a source that is none of the articles. */
    boolean names(String article) {
        return unseen.containsKey(article);
    }

    /** Returns whether the article names one of the origins anywhere. */
    boolean names(String article, List<Origin> origins) {
        return origins.stream()
                .anyMatch(origin -> unseen.getOrDefault(article, Set.of()).contains(origin.id()));
    }

    /** Returns whether both articles name one origin. */
    boolean share(String article, String other) {
        return !Collections.disjoint(unseen.getOrDefault(article, Set.of()), unseen.getOrDefault(other, Set.of()));
    }
}
