/** A server under load, under attack and killed: how fast it answers, and whether all is there afterwards. */
@NullMarked
package org.stemma.bench.serve;

import org.jspecify.annotations.NullMarked;
