/**
 * Measures whole attributions of the examples against their gold, and shows what is found in any report. Measures of
 * single roles on data of others belong in {@code org.stemma.bench.attributions}.
 */
@NullMarked
package org.stemma.bench.speech;

import org.jspecify.annotations.NullMarked;
