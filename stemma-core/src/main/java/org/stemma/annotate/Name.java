package org.stemma.annotate;

import org.jspecify.annotations.Nullable;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Span;

/**
 * A name in running text.
 *
 * @param span where it stands in the cleaned text
 * @param text the name as written there, white space folded
 * @param type what it names; null where nothing tells
 */
public record Name(Span span, String text, @Nullable NameType type) {}
