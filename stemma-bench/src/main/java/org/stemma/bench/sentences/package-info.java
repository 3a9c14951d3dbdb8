/**
 * Measures of sentence splitting, by language. Rules and lists that mend its errors belong in {@code org.stemma.text}.
 */
@NullMarked
package org.stemma.bench.sentences;

import org.jspecify.annotations.NullMarked;
