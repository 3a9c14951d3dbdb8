/**
 * Measures of the whole product against the gold of the examples. How a part does on data of its own is measured in
 * the package of that part.
 */
@NullMarked
package org.stemma.bench.alignment;

import org.jspecify.annotations.NullMarked;
