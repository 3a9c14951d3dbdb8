/**
 * Measures of encoders: how well the nearness of vectors follows the nearness of meaning. Encoders themselves belong in
 * {@code org.stemma.encode}.
 */
@NullMarked
package org.stemma.bench.encoder;

import org.jspecify.annotations.NullMarked;
