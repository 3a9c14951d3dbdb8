/**
 * Measures of story grouping, and the fit of its thresholds. Which articles tell of one event is decided in
 * {@code org.stemma.story}.
 */
@NullMarked
package org.stemma.bench.stories;

import org.jspecify.annotations.NullMarked;
