/**
 * Measures of attributions on texts that others annotated. Cues and rules that mend errors belong in
 * {@code org.stemma.annotate} and its language packs.
 */
@NullMarked
package org.stemma.bench.attributions;

import org.jspecify.annotations.NullMarked;
