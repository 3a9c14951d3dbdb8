/** Measures of who says what, by which cue. */
@NullMarked
package org.stemma.bench.attributions;

import org.jspecify.annotations.NullMarked;
