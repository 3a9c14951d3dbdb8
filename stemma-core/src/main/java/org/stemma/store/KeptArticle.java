package org.stemma.store;

import java.time.Instant;
import java.util.List;
import org.stemma.intake.item.Found;

/**
 * An article as it was kept: whatever later stages make of it can be made again from this.
 *
 * @param id unique in the archive, safe in file names and in HTML
 * @param added when it was added, to the millisecond
 * @param places where it was met, as a user is told it, the first first
 * @param head what lists show of it
 * @param found the article as it was taken out of its form, with its raw text
 */
public record KeptArticle(String id, Instant added, List<String> places, ArticleHead head, Found found) {
    /** Copies the list. */
    public KeptArticle {
        places = List.copyOf(places);
    }
}
