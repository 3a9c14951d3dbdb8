/** Measures and trains the network that finds names and tells persons, bodies and places. */
@NullMarked
package org.stemma.bench.names;

import org.jspecify.annotations.NullMarked;
