/** Measures of story grouping. */
@NullMarked
package org.stemma.bench.stories;

import org.jspecify.annotations.NullMarked;
