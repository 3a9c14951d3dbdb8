package org.stemma.store;

/**
 * A link between two stories of one long affair.
 *
 * @param earlier the id of the story before
 * @param later the id of the story behind it
 * @param reason why they are linked, in words for a reader
 */
public record Episode(String earlier, String later, String reason) {}
