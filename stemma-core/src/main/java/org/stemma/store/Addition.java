package org.stemma.store;

/**
 * What became of an article that was to be added.
 *
 * @param id its id; where the same content was there before, the id that it has
 * @param isNew whether it was added; otherwise only its place was
 */
public record Addition(String id, boolean isNew) {}
