/**
 * The learned finder of names: a small network on an encoder's token states. What becomes of the names, and names found
 * without an encoder, belong to the room above.
 */
@NullMarked
package org.stemma.annotate.naming;

import org.jspecify.annotations.NullMarked;
