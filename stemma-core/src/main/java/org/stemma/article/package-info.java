/**
 * {@code Article}, one report as it came, with its outlet, dates, title, noise and damage. How raw bytes become an
 * article belongs in {@code org.stemma.intake}; what its sentences say, in {@code org.stemma.annotate}.
 */
@NullMarked
package org.stemma.article;

import org.jspecify.annotations.NullMarked;
