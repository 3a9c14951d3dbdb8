/**
 * Time, peak memory and laws of the whole program on the five reports, run as a user runs it. How good its answers are
 * is measured in {@code org.stemma.bench.alignment}.
 */
@NullMarked
package org.stemma.bench.five;

import org.jspecify.annotations.NullMarked;
