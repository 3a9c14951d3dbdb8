/**
 * Fits and measures the model that tells whether two units say the same. The fitted weights ship as a resource of
 * {@code org.stemma.statement}; nothing of the data does.
 */
@NullMarked
package org.stemma.bench.pairs;

import org.jspecify.annotations.NullMarked;
