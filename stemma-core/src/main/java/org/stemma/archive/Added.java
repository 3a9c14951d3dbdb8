package org.stemma.archive;

import java.util.List;
import org.stemma.intake.Rejection;

/**
 * What came of adding.
 *
 * @param articles ids of the articles that are new, in order
 * @param known ids of those that were there already, as often as they were met
 * @param stories ids of the stories that are new or changed, sorted
 * @param rejections inputs, or parts of inputs, that could not be read, in order
 * @param skipped files in folders that nobody asked for, and pages that have not changed
 */
public record Added(
        List<String> articles,
        List<String> known,
        List<String> stories,
        List<Rejection> rejections,
        List<String> skipped) {
    /** Copies the lists. */
    public Added {
        articles = List.copyOf(articles);
        known = List.copyOf(known);
        stories = List.copyOf(stories);
        rejections = List.copyOf(rejections);
        skipped = List.copyOf(skipped);
    }
}
