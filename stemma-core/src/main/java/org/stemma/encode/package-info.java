/**
 * Text to vectors: the encoder interface, the English encoder, and similarity. What the vectors are used for, such as
 * aligning statements or grouping stories, belongs to the packages that use them.
 */
@NullMarked
package org.stemma.encode;

import org.jspecify.annotations.NullMarked;
