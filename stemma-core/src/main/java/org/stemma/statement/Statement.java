package org.stemma.statement;

import java.util.List;

/**
 * One thing said or reported, with each article's version of it.
 *
 * @param id {@code s1}, {@code s2} and so on, in the order in which the story tells them
 * @param label its clearest version's words
 * @param versions one for each article that tells it, in the order of the articles
 */
public record Statement(String id, String label, List<Version> versions) {
    /** Copies the versions; throws {@link IllegalArgumentException} where there are none. */
    public Statement {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a statement that nobody tells");
        }
    }

    /** Returns the id of the version told by the article with this id. */
    public String versionId(String article) {
        return id + "@" + article;
    }
}
