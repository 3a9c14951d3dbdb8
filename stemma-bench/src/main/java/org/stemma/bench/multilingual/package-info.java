/** Fits and measures the multilingual encoder. */
@NullMarked
package org.stemma.bench.multilingual;

import org.jspecify.annotations.NullMarked;
