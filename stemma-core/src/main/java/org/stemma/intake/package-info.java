/**
 * Raw bytes to an article, or to a rejection that says why: decoding, repair, cutting noise, marking damage. Nothing
 * here understands a sentence: names, times and attributions belong in {@code org.stemma.annotate}.
 */
@NullMarked
package org.stemma.intake;

import org.jspecify.annotations.NullMarked;
