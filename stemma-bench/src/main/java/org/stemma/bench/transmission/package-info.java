/**
 * Simulated transmission: stories of which it is known who copied whom, what is measured on them, and the fitting of the
 * model of descent. Measures on real texts belong elsewhere.
 */
@NullMarked
package org.stemma.bench.transmission;

import org.jspecify.annotations.NullMarked;
