/**
 * The words that forms and containers share: one thing to read, the place where it stands, and what was found in it.
 * Nothing here knows a format.
 */
@NullMarked
package org.stemma.intake.item;

import org.jspecify.annotations.NullMarked;
