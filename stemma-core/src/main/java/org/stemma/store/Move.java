package org.stemma.store;

/**
 * An article's way into a story, or from one into another.
 *
 * @param article the article's id
 * @param story the id of the story that it belongs to from now on
 * @param reason why, in words for a reader
 */
public record Move(String article, String story, String reason) {}
