package org.stemma.annotate.naming;

import org.stemma.text.Span;

/**
 * A name that the network found.
 *
 * @param span where it stands in the sentence, from the start of its first token to the end of its last
 * @param type what it names
 * @param probability of the least certain of its tokens, in [0, 1]
 */
public record TaggedName(Span span, NameType type, double probability) {}
