/** Pinned floors of the measures: what was reached once must not be lost unseen. */
@NullMarked
package org.stemma.bench.floors;

import org.jspecify.annotations.NullMarked;
