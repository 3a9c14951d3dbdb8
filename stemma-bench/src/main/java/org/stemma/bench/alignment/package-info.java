/** Measures of the whole product against the gold of the examples. */
@NullMarked
package org.stemma.bench.alignment;

import org.jspecify.annotations.NullMarked;
