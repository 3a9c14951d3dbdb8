package org.stemma.annotate.tagger;

import org.stemma.text.Span;

/**
 * Words with a role.
 *
 * @param role the part that they play
 * @param span where they stand in the text
 * @param probability how likely these words have this role, on their mean, in [0, 1]
 */
public record TaggedSpan(Role role, Span span, double probability) {}
