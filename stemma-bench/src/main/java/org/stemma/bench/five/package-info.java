/** Time, memory and laws of a run of the whole program. */
@NullMarked
package org.stemma.bench.five;

import org.jspecify.annotations.NullMarked;
