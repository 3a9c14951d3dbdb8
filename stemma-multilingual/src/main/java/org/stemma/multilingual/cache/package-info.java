/**
 * Keeps files that are made once: by content digest, atomically, for several processes at once. What the files hold is not
 * known here.
 */
@NullMarked
package org.stemma.multilingual.cache;

import org.jspecify.annotations.NullMarked;
