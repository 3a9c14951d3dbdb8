/**
 * Measures of the archive: what a kill costs, how fast it adds and finds. What they show to be wrong is mended in
 * {@code org.stemma.store}.
 */
@NullMarked
package org.stemma.bench.archive;

import org.jspecify.annotations.NullMarked;
