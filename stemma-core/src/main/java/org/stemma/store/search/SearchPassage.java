package org.stemma.store.search;

import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * A part of an article that can be found by itself: a title, a paragraph, a sentence.
 *
 * @param raw where it stands, in units of the decoded raw input
 * @param text its characters as cleaned
 * @param language its language; unknown where nothing tells
 */
public record SearchPassage(Span raw, String text, Language language) {}
