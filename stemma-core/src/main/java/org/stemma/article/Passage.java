package org.stemma.article;

import org.stemma.text.Span;

/**
 * A span of one article that can always be traced to the exact characters of the raw input.
 *
 * @param article the article's id
 * @param raw where it stands, in units of the decoded raw input
 * @param text its characters as cleaned
 */
public record Passage(String article, Span raw, String text) {}
