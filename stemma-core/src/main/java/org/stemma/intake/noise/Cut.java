package org.stemma.intake.noise;

import org.stemma.article.Noise;
import org.stemma.text.Span;

/**
 * A part of a repaired text that is not the article.
 *
 * @param kind what it is
 * @param span where it stands in the repaired text
 */
public record Cut(Noise.Kind kind, Span span) {}
