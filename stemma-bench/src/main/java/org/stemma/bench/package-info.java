/**
 * Evaluation against gold data, training of small learned parts, and benchmarks. Nothing ships from here: what the
 * product needs at run time belongs in the core.
 */
@NullMarked
package org.stemma.bench;

import org.jspecify.annotations.NullMarked;
