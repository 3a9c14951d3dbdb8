/** Fits and measures the model that tells whether two units say the same. */
@NullMarked
package org.stemma.bench.pairs;

import org.jspecify.annotations.NullMarked;
