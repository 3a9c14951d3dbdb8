package org.stemma.annotate;

import org.stemma.text.Span;

/**
 * Words set in quotation marks.
 *
 * @param outer with the marks, in the cleaned text
 * @param inner without the marks
 * @param closed whether a closing mark stands at the end; a quotation that runs on into the next paragraph has none
 */
public record Quotation(Span outer, Span inner, boolean closed) {}
