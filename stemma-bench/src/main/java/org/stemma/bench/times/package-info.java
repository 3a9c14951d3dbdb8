/**
 * Measures of times on texts that others annotated, and on sets written for the project. Rules that mend errors belong
 * in {@code org.stemma.time} and its packs.
 */
@NullMarked
package org.stemma.bench.times;

import org.jspecify.annotations.NullMarked;
