package org.stemma.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.text.Language;

/** Tells in which language a story is told most. */
public final class Languages {
    private Languages() {}

    /** Returns the language of most articles; of equals, the one whose code comes first; unknown for none. */
    public static Language most(List<AnnotatedArticle> articles) {
        return mostOf(
                articles.stream().map(article -> article.article().language()).toList());
    }

    /** Returns the language that stands most often in a list; of equals, the one whose code comes first; unknown for none. */
    public static Language mostOf(List<Language> languages) {
        Map<Language, Integer> counts = new TreeMap<>();
        languages.stream().filter(Language::isKnown).forEach(language -> counts.merge(language, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Language, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(Language.UNKNOWN);
    }
}
