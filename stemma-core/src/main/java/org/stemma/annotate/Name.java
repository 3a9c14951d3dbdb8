package org.stemma.annotate;

import org.stemma.text.Span;

/**
 * A name in running text.
 *
 * @param span where it stands in the cleaned text
 * @param text the name as written there, white space folded
 */
public record Name(Span span, String text) {}
