/**
 * Measures who, where, when and what next against the gold of the examples: entities, event, timeline, and what was
 * announced. Statements and origins are measured in {@code alignment}.
 */
@NullMarked
package org.stemma.bench.outline;

import org.jspecify.annotations.NullMarked;
