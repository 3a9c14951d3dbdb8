package org.stemma.story;

import java.util.Collection;

/**
 * How many of an article's rivals count. {@link StoryModel} takes any two of many articles to be less likely of one event
 * than any two of few, as is true where stories are of the usual size; among a hundred reports of one event it is not.
 */
final class Crowd {
    /** Up to this mean size of an article's story, all rivals count: in newsclusters, where it is larger, it is 7.7. */
    private static final double USUAL = 8;

    /** All rivals. */
    static final double ALL = 1;

    private Crowd() {}

    /** Returns the share of rivals that count, above 0 and at most 1, where stories of these sizes are all that is there. */
    static double share(Collection<Integer> sizes) {
        long articles = 0;
        long squares = 0;
        for (int size : sizes) {
            articles += size;
            squares += (long) size * size;
        }
        return share(squares, articles);
    }

    /**
     * Returns the share of rivals that count, above 0 and at most 1.
     *
     * @param squares the sum of the squared sizes of all stories
     * @param articles the sum of the sizes
     */
    static double share(long squares, long articles) {
        return Math.min(ALL, USUAL * articles / Math.max(1, squares));
    }
}
