/** Tests of the cache. */
@NullMarked
package org.stemma.multilingual.cache;

import org.jspecify.annotations.NullMarked;
