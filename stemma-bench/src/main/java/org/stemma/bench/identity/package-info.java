/** Measures whether names that mean the same person or thing are known as one, within a language and across languages. */
@NullMarked
package org.stemma.bench.identity;

import org.jspecify.annotations.NullMarked;
