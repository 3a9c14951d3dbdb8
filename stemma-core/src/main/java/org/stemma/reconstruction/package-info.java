/**
 * The text of an origin, put together from what reports quote of it. Which report goes back to which origin is settled
 * elsewhere ({@link org.stemma.provenance}).
 */
@NullMarked
package org.stemma.reconstruction;

import org.jspecify.annotations.NullMarked;
