/** Measures how well the sentences of translated articles find one another, with and without the fine similarity. */
@NullMarked
package org.stemma.bench.sentencealignment;

import org.jspecify.annotations.NullMarked;
