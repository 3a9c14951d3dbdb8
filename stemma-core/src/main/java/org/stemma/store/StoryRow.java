package org.stemma.store;

/**
 * A line of a list of stories.
 *
 * @param head what lists show of it
 * @param size the number of its articles, at least 1
 */
public record StoryRow(StoryHead head, int size) {}
