/**
 * What holds other things to read: compressed files, archives, crawls. Each entry is streamed to whoever reads it, under
 * limits on what one input may unpack to; nothing is ever written to disk. What an entry is, is decided elsewhere.
 */
@NullMarked
package org.stemma.intake.container;

import org.jspecify.annotations.NullMarked;
