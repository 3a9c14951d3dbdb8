package org.stemma.store;

import java.util.List;
import org.stemma.intake.item.Found;

/**
 * An article to be added.
 *
 * @param id as {@link ArchiveStore#freeArticleId} gave it
 * @param found the article as it was taken out of its form
 * @param head what lists show of it
 * @param parts what was worked out of it and is kept beside it
 */
public record NewArticle(String id, Found found, ArticleHead head, List<Part> parts) {
    /** Copies the list. */
    public NewArticle {
        parts = List.copyOf(parts);
    }
}
