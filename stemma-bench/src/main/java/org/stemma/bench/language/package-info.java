/**
 * Measures of language identification, by language and length. What they show to be wrong is mended in
 * {@code org.stemma.text}.
 */
@NullMarked
package org.stemma.bench.language;

import org.jspecify.annotations.NullMarked;
