package org.stemma.story;

import java.util.List;
import org.stemma.annotate.AnnotatedArticle;

/**
 * The articles about one event.
 *
 * @param id the id of its first article
 * @param articles in the order in which they were read, never empty
 */
public record Story(String id, List<AnnotatedArticle> articles) {
    /** Copies the articles; throws {@link IllegalArgumentException} where there are none. */
    public Story {
        articles = List.copyOf(articles);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("a story without articles");
        }
    }
}
