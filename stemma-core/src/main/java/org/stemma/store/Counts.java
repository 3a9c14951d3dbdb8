package org.stemma.store;

/**
 * How large an archive is.
 *
 * @param articles the number of articles
 * @param stories the number of stories
 * @param bytes what the database takes, without the index
 */
public record Counts(long articles, long stories, long bytes) {}
