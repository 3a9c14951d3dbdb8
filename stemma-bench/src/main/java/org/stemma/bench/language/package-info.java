/** Measures of language identification. */
@NullMarked
package org.stemma.bench.language;

import org.jspecify.annotations.NullMarked;
