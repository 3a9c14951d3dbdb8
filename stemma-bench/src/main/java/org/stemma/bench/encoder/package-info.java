/** Measures of encoders. */
@NullMarked
package org.stemma.bench.encoder;

import org.jspecify.annotations.NullMarked;
