/**
 * Pinned floors of the measures: what was reached once must not be lost unseen. The measures themselves belong in the
 * packages beside this one.
 */
@NullMarked
package org.stemma.bench.floors;

import org.jspecify.annotations.NullMarked;
