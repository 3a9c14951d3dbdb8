/**
 * The front door: the one class that knows the order of the stages. Everything that does work belongs in the package
 * of its stage.
 */
@NullMarked
package org.stemma;

import org.jspecify.annotations.NullMarked;
